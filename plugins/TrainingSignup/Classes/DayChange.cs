using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace TrainingSignup.Classes;

/// <summary>One exception to the series: a day that is moved, falls out or is added. The series itself never changes by it.</summary>
/// <param name="Day">The day of the series that it is about; of an extra day the day itself.</param>
/// <param name="Kind">What happens to it.</param>
/// <param name="To">Where a moved day goes.</param>
/// <param name="From">When it begins, if otherwise than usual.</param>
/// <param name="Till">When it ends, if otherwise than usual.</param>
/// <param name="Why">What people are told.</param>
internal sealed record DayChange(DateOnly Day, DayKind Kind, DateOnly? To, TimeOnly? From, TimeOnly? Till, string Why)
{
    public static DayChange Read(RecordBody body) => new(
        body.Date("day") ?? default,
        Enum.TryParse<DayKind>(body.Text("kind"), ignoreCase: true, out var kind) ? kind : DayKind.Cancelled,
        body.Date("to"),
        Clock.Read(body.Text("from")),
        Clock.Read(body.Text("till")),
        body.Text("why") ?? "");

    public JsonObject Write() => new()
    {
        ["day"] = Clock.Day(Day),
        ["kind"] = Kind.ToString().ToLowerInvariant(),
        ["to"] = To is { } to ? Clock.Day(to) : null,
        ["from"] = From is { } from ? Clock.Time(from) : null,
        ["till"] = Till is { } till ? Clock.Time(till) : null,
        ["why"] = Why,
    };
}
