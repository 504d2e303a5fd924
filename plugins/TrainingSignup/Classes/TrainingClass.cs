using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace TrainingSignup.Classes;

/// <summary>A class as its record tells it.</summary>
internal sealed record TrainingClass
{
    public required string Id { get; init; }

    public required RecordBody Body { get; init; }

    public required Schedule Schedule { get; init; }

    public string State => Body.Text(ClassFields.State) ?? ClassState.Planned;

    public int Places => (int)(Body.Integer(ClassFields.Places) ?? 0);

    public int Taken => (int)(Body.Integer(ClassFields.Taken) ?? 0);

    public int Waiting => (int)(Body.Integer(ClassFields.Waiting) ?? 0);

    public int Free => Math.Max(0, Places - Taken);

    public string Place => Body.Text(ClassFields.Place) ?? "";

    public DateOnly? Opens => Body.Date(ClassFields.Opens);

    /// <summary>The last day to sign up: the one that is given, else the day before it begins.</summary>
    public DateOnly Closes => Body.Date(ClassFields.Closes) ?? Schedule.First.AddDays(-1);

    /// <summary>The rules of the form that somebody must meet who wants to join.</summary>
    public IReadOnlyList<string> Rules => Body.Texts(ClassFields.Rules);

    public static TrainingClass Of(Record record) => new() { Id = record.Id, Body = record.Body, Schedule = Read(record.Body) };

    public static Schedule Read(RecordBody body)
    {
        var first = body.Date(ClassFields.First) ?? default;
        return new Schedule
        {
            First = first,
            Last = body.Date(ClassFields.Last) ?? first,
            Weekdays = [.. body.Texts(ClassFields.Weekdays).Select(Week.Day).OfType<DayOfWeek>()],
            From = Clock.Read(body.Text(ClassFields.From)) ?? new TimeOnly(9, 0),
            Till = Clock.Read(body.Text(ClassFields.Till)) ?? new TimeOnly(12, 0),
            Changes = [.. body.Objects(ClassFields.Changes).Select(DayChange.Read)],
        };
    }

    /// <summary>What the page and the slip call it in a language.</summary>
    public string NameIn(string language) =>
        (language.StartsWith("en", StringComparison.Ordinal) ? Body.Text(ClassFields.NameEn) : null) ?? Body.Text(ClassFields.Name) ?? Id;

    /// <summary>What follows from the days, computed whenever they change: a field of its own is what lists filter and sort by.</summary>
    public static void Complete(JsonObject body)
    {
        var stored = new RecordBody(body.ToJsonString());
        var schedule = Read(stored);
        body[ClassFields.Until] = Clock.Day(schedule.Until);
        body[ClassFields.When] = schedule.Weekdays.Count > 0 && schedule.Weekdays.All(d => d is DayOfWeek.Saturday or DayOfWeek.Sunday) ? "weekend"
            : schedule.From.Hour >= 17 ? "evening"
            : schedule.From.Hour >= 12 ? "afternoon"
            : "morning";
        body[ClassFields.Free] = (stored.Integer(ClassFields.Places) ?? 0) - (stored.Integer(ClassFields.Taken) ?? 0);
    }
}
