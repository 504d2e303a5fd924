using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Classes;
using TrainingSignup.Definition;
using TrainingSignup.Seats;

namespace TrainingSignup.Outcomes;

/// <summary>
/// What people think of a class, in two taps. Who attended may say so once; what they say is only ever added to the counts of the class, so there
/// is no record of an opinion that could belong to somebody.
/// </summary>
internal static class Evaluations
{
    public const int Best = 5;
    public static readonly IReadOnlyList<string> Questions = ["course", "teacher"];

    /// <summary>Whether whoever has this ticket may still say something: they came, and have not said it before.</summary>
    public static bool MayRate(Seat? seat) => seat?.State is SeatState.Attended or SeatState.Completed or SeatState.Short && seat.Record.Body.Flag(SeatFields.Rated) != true;

    /// <summary>Counts the opinion; false when it may not be given (again).</summary>
    public static bool Rate(IModuleWork work, string seatId, IReadOnlyList<int> scores)
    {
        if (work.Get(SeatCollection.Id, seatId) is not { } record || !MayRate(new Seat(record)) || scores.Count != Questions.Count || scores.Any(s => s is < 1 or > Best))
        {
            return false;
        }

        var @class = work.Get(ClassCollection.Id, new Seat(record).Class);
        if (@class is null)
        {
            return false;
        }

        work.Update(SeatCollection.Id, record, new JsonObject { [SeatFields.Rated] = true });
        var counts = work.Find(new RecordQuery { Collection = EvaluationCollection.Id, Filters = [RecordFilter.Equal(EvaluationCollection.Class, @class.Id)], Take = 1 }).Records;
        var before = counts is [var known] ? known : work.Insert(EvaluationCollection.Id, new JsonObject { [EvaluationCollection.Class] = @class.Id, [EvaluationCollection.Teacher] = @class.Body.Text(ClassFields.Teacher) });
        var patch = new JsonObject();
        for (var at = 0; at < Questions.Count; at++)
        {
            var field = Field(Questions[at], scores[at]);
            patch[field] = (before.Body.Integer(field) ?? 0) + 1;
        }

        work.Update(EvaluationCollection.Id, before, patch);
        return true;
    }

    public static string Field(string question, int score) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{question}-{score}");

    /// <summary>How many answered, and the mean in tenths; the mean of few is not told.</summary>
    public static (long Count, double? Mean) Of(IEnumerable<Record> counts, string question, int small)
    {
        var all = counts.ToList();
        var scores = Enumerable.Range(1, Best).Select(score => (Score: score, Count: all.Sum(r => r.Body.Integer(Field(question, score)) ?? 0))).ToList();
        var count = scores.Sum(s => s.Count);
        return (count, count < small ? null : Math.Round(scores.Sum(s => s.Score * s.Count) / (double)count, 1));
    }
}
