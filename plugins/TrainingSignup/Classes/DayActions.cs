using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;
using TrainingSignup.Seats;
using TrainingSignup.Settings;

namespace TrainingSignup.Classes;

/// <summary>
/// Exceptions in the calendar of a class: a day moves, falls out or is added. Each is one entry beside the series, and everyone on the class is
/// put on the call list with all that changed.
/// </summary>
internal sealed class DayActions(TrainingSettings settings)
{
    public const string Day = "day";
    public const string To = "to";
    public const string Why = "why";

    public JsonObject? Move(IModuleWork work, Record record, JsonObject answers)
    {
        var to = DayIn(answers, To);
        return Change(work, record, Existing(record, answers), day => new DayChange(day, DayKind.Moved, to, TimeIn(answers, ClassFields.From), TimeIn(answers, ClassFields.Till), WhyIn(answers)));
    }

    public JsonObject? Drop(IModuleWork work, Record record, JsonObject answers) =>
        Change(work, record, Existing(record, answers), day => new DayChange(day, DayKind.Cancelled, null, null, null, WhyIn(answers)));

    public JsonObject? Add(IModuleWork work, Record record, JsonObject answers)
    {
        var day = DayIn(answers, Day);
        if (TrainingClass.Of(record).Schedule.Days.Any(d => d.Date == day && d.Meets))
        {
            throw new RefusedException(new($"{Clock.Day(day)} 本来就有课", $"It meets on {Clock.Day(day)} already."));
        }

        return Change(work, record, day, d => new DayChange(d, DayKind.Extra, null, TimeIn(answers, ClassFields.From), TimeIn(answers, ClassFields.Till), WhyIn(answers)));
    }

    /// <summary>The day goes by the series again.</summary>
    public JsonObject? Restore(IModuleWork work, Record record, JsonObject answers)
    {
        var day = DayIn(answers, Day);
        if (!TrainingClass.Of(record).Schedule.Changes.Any(c => c.Day == day))
        {
            throw new RefusedException(new($"{Clock.Day(day)} 没有调整过", $"Nothing was changed about {Clock.Day(day)}."));
        }

        return Change(work, record, day, _ => null);
    }

    private JsonObject Change(IModuleWork work, Record record, DateOnly day, Func<DateOnly, DayChange?> change)
    {
        var changes = TrainingClass.Of(record).Schedule.Changes.Where(c => c.Day != day).ToList();
        if (change(day) is { } made)
        {
            changes.Add(made);
        }

        var body = record.Body.ToJson();
        body[ClassFields.Changes] = new JsonArray([.. changes.OrderBy(c => c.Day).Select(c => (JsonNode)c.Write())]);
        TrainingClass.Complete(body);
        var now = TrainingClass.Of(record with { Body = new RecordBody(body.ToJsonString()) });
        if (now.Schedule.Meetings.Any(d => d.Till <= d.From))
        {
            throw new RefusedException(new("下课时间要晚于上课时间", "It must end after it begins."));
        }

        TellAll(work, now, day);
        return new JsonObject { [ClassFields.Changes] = body[ClassFields.Changes]?.DeepClone(), [ClassFields.Until] = Clock.Day(now.Schedule.Until) };
    }

    // A second change before anybody called takes the place of the first call, so each call tells of all changes that lie ahead.
    private void TellAll(IModuleWork work, TrainingClass now, DateOnly changed)
    {
        if (now.State != ClassState.Open)
        {
            return;
        }

        var language = work.Module.Site.Languages[0];
        var coming = now.Schedule.Changes.Where(c => (c.To ?? c.Day) >= work.Today || c.Day >= work.Today).ToList();
        var ahead = coming.Select(c => Say(c).In(language).Text).ToList();
        var first = coming.SelectMany(c => new[] { c.Day, c.To ?? c.Day }).Append(changed).Where(d => d >= work.Today).DefaultIfEmpty(work.Today).Min();
        var about = $"{now.NameIn(language)}：{(ahead.Count == 0 ? settings.Label("as-planned").In(language).Text : string.Join('；', ahead))}";
        var last = coming.SelectMany(c => new[] { c.Day, c.To ?? c.Day }).Append(changed).Max();
        var book = new SeatBook(work, settings, now.Id);
        foreach (var seat in book.All().Where(seat => SeatState.Concerned.Contains(seat.State, StringComparer.Ordinal)))
        {
            book.Tell(Calls.Changed, seat, about, LastDayToCall(work, first), last);
        }
    }

    // Who hears of it after the day has come for nothing: the last day before it on which somebody is there to call, and today at the latest.
    private static DateOnly LastDayToCall(IModuleWork work, DateOnly first)
    {
        var hours = work.Module.Site.Hours;
        for (var day = first.AddDays(-1); day > work.Today; day = day.AddDays(-1))
        {
            if (hours is null || hours.On(day).Count > 0)
            {
                return day;
            }
        }

        return work.Today;
    }

    public LocalizedText Say(DayChange change)
    {
        var label = settings.Label("change-" + change.Kind.ToString().ToLowerInvariant());
        var times = change is { From: { } from, Till: { } till } ? $" {Clock.Time(from)}–{Clock.Time(till)}" : "";
        string In(string language) => string.Format(CultureInfo.InvariantCulture, label.In(language).Text, change.Day.ToString("MM-dd", CultureInfo.InvariantCulture), (change.To ?? change.Day).ToString("MM-dd", CultureInfo.InvariantCulture) + times);
        return new(In("zh-CN"), In("en"));
    }

    private static DateOnly Existing(Record record, JsonObject answers)
    {
        var day = DayIn(answers, Day);
        return TrainingClass.Of(record).Schedule.Days.FirstOrDefault(d => d.Of == day || d.Date == day) is { } found
            ? found.Of
            : throw new RefusedException(new($"这个班 {Clock.Day(day)} 没有课", $"This class does not meet on {Clock.Day(day)}."));
    }

    private static DateOnly DayIn(JsonObject answers, string field) => Clock.ReadDay((string?)answers[field])
        ?? throw new RefusedException(new("请填写日期", "Please give the day."));

    private static TimeOnly? TimeIn(JsonObject answers, string field) => (string?)answers[field] is not { Length: > 0 } text
        ? null
        : Clock.Read(text) ?? throw new RefusedException(new($"“{text}”不是时间，请写成 09:00", $"\"{text}\" is no time of day; please write 09:00."));

    private static string WhyIn(JsonObject answers) => (string?)answers[Why] ?? "";
}
