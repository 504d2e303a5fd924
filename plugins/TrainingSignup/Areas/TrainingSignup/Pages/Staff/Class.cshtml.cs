using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Attendance;
using TrainingSignup.Outcomes;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Pages.Staff;

/// <summary>One class: its days, who is on it by number, initials and code, who waits and why, and where its work is done.</summary>
[Needs("classes")]
public sealed class ClassModel(IModule<TrainingSettings> module) : ClassPageModel(module)
{
    internal IReadOnlyList<Seat> People { get; private set; } = [];

    internal IReadOnlyList<Seat> Queue { get; private set; } = [];

    internal IReadOnlyDictionary<string, JsonObject> Names { get; private set; } = new Dictionary<string, JsonObject>(StringComparer.Ordinal);

    /// <summary>What was won, in words by case; those without are not in it.</summary>
    internal IReadOnlyDictionary<string, string> Certificates { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private ILookup<string, Mark> _marks = Enumerable.Empty<Mark>().ToLookup(_ => "", StringComparer.Ordinal);

    /// <summary>Shows the class without names.</summary>
    public void OnGet()
    {
        var seats = Seats();
        People = [.. seats.Where(s => s.Number is not null).OrderBy(s => s.Number)];
        Queue = [.. seats.Where(s => s.Number is null)];
        _marks = Marks();
        var won = new WonCertificates(Module.Settings, Module.Records.Find);
        Certificates = People.Select(seat => (seat.Case, Won: won.Of(seat, Class))).Where(one => one.Won is not null).ToDictionary(one => one.Case, one => won.Say(one.Won!, Module.Texts), StringComparer.Ordinal);
    }

    /// <summary>Shows the names for a reason that is written down.</summary>
    [Needs("persons.read")]
    [Needs("cases")]
    public async Task<IActionResult> OnPostNamesAsync(string why, CancellationToken cancellation)
    {
        OnGet();
        if (why is not ("contact" or "arrange" or "asked"))
        {
            return BadRequest();
        }

        Names = await Module.Cases.RevealAsync([.. People.Concat(Queue).Select(s => s.Case)], why, cancellation);
        return Page();
    }

    internal string NameOf(Seat seat) => (string?)Names.GetValueOrDefault(seat.Case)?["name"] ?? seat.Initials;

    internal string PhoneOf(Seat seat) => (string?)Names.GetValueOrDefault(seat.Case)?["phone"] ?? "";

    internal HoursRow HoursOf(Seat seat) => new HoursReckoning(Module.Settings.Hours, Class).Of(seat, _marks[seat.Case]);

    /// <summary>Why somebody of the queue has no offer yet.</summary>
    internal string WhyNot(Seat seat)
    {
        var texts = Module.Texts;
        if (seat.State == SeatState.Checking)
        {
            return texts["training-signup.why.to-check"];
        }

        if (Class.Schedule.First <= Today)
        {
            return texts["training-signup.why.begun"];
        }

        var rank = Queue.Where(s => s.State == SeatState.Waiting).ToList().IndexOf(seat) + 1;
        return texts["training-signup.why.full", Class.Places, rank];
    }
}
