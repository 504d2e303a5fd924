using BedBooking.Definition;
using BedBooking.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace BedBooking.Employers;

/// <summary>An employer of the dynamic list: since when and until when it is on it, how many guests it may send, and which path its people take.</summary>
internal sealed record Employer(Record Record)
{
    public string Id => Record.Id;

    public string Name => Record.Body.Text("name") ?? "";

    public long Quota => Record.Body.Integer("quota") ?? 0;

    public DateOnly? ListedUntil => Record.Body.Date("listed-until");

    private DateOnly? ListedFrom => Record.Body.Date("listed-from");

    private DateOnly? PeriodFrom => Record.Body.Date("period-from");

    private DateOnly? PeriodUntil => Record.Body.Date("period-until");

    public static Employer? Find(Func<string, string, Record?> get, string id) => get(Words.Employers, id) is { } record ? new Employer(record) : null;

    /// <summary>The grade as it counts on a day: after a commitment that did not hold, papers are asked for.</summary>
    public string GradeOn(DateOnly day) => Record.Body.Date("documents-from") <= day ? Grade.Documents : Record.Body.Text("grade") ?? Grade.None;

    /// <summary>Why nobody new may come from this employer on a day; null when they may. Stays that run are not touched by it.</summary>
    public LocalizedText? Refusal(BedSettings settings, DateOnly day, Func<RecordQuery, long> count)
    {
        if (day < ListedFrom)
        {
            return settings.Sentence("refuse-not-yet-listed", Name, Words.Day(ListedFrom.Value));
        }

        if (day > ListedUntil)
        {
            return settings.Sentence("refuse-removed", Name, Words.Day(ListedUntil.Value));
        }

        if (day < PeriodFrom || day > PeriodUntil)
        {
            return settings.Sentence("refuse-period", Name, PeriodFrom is { } from ? Words.Day(from) : "…", PeriodUntil is { } until ? Words.Day(until) : "…");
        }

        return Used(count) >= Quota ? settings.Sentence("refuse-quota", Name, Quota) : null;
    }

    /// <summary>How many of its people have or had a bed in the period.</summary>
    public long Used(Func<RecordQuery, long> count) => count(new RecordQuery
    {
        Collection = Words.Stays,
        Filters =
        [
            RecordFilter.Equal("employer", Id),
            RecordFilter.AnyOf("state", Words.Counting.Select(s => (FieldValue)s)),
            RecordFilter.Range("from", Words.Day(PeriodFrom ?? DateOnly.MinValue), Words.Day(PeriodUntil ?? DateOnly.MaxValue)),
        ],
    });
}
