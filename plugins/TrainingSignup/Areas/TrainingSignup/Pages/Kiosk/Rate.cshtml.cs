using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Outcomes;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Kiosk;

/// <summary>
/// What somebody thinks of a class who attended it: the code, then one tap for each question. The code travels in the form alone, and nothing that
/// is kept says who said what.
/// </summary>
public sealed class RateModel(IModule<TrainingSettings> module) : PageModel
{
    internal string? Code { get; private set; }

    internal IReadOnlyList<int> Scores { get; private set; } = [];

    internal string? ClassName { get; private set; }

    internal string? Problem { get; private set; }

    internal bool IsDone { get; private set; }

    /// <summary>The question that stands next; <see langword="null"/> while the code is asked for.</summary>
    internal string? Question => ClassName is null || Scores.Count >= Evaluations.Questions.Count ? null : Evaluations.Questions[Scores.Count];

    /// <summary>Takes the code or a tap; the last tap counts them all.</summary>
    public async Task OnPostAsync(string? code, int[]? score, CancellationToken cancellation)
    {
        Code = code;
        Scores = score ?? [];
        var found = module.Cases.ByCode(code) is { Kind: Cases.Signup } known ? known : null;
        var seat = found is null ? null : SeatOf(found.Id);
        if (!Evaluations.MayRate(seat))
        {
            Problem = found is null ? "training-signup.rate.wrong" : seat?.Record.Body.Flag(SeatFields.Rated) == true ? "training-signup.rate.again" : "training-signup.rate.not-yet";
            Response.StatusCode = 422;
            return;
        }

        ClassName = module.Records.Get(ClassCollection.Id, seat!.Class) is { } record ? TrainingClass.Of(record).NameIn(module.Texts.Language) : "";
        if (Scores.Count < Evaluations.Questions.Count)
        {
            return;
        }

        var id = seat.Id;
        IsDone = await module.Records.WriteAsync(work => Evaluations.Rate(work, id, Scores), "rated", cancellation);
        Problem = IsDone ? null : "training-signup.rate.again";
    }

    private Seat? SeatOf(string caseId) =>
        module.Records.Find(new RecordQuery { Collection = SeatCollection.Id, Filters = [RecordFilter.Equal(SeatFields.Case, caseId)], Take = 1 }).Records is [var seat] ? new Seat(seat) : null;
}
