using System.Globalization;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Hours;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>When people can come, in the station's own time; an empty list is a closed day.</summary>
[Say("开放时间", "Opening hours")]
internal sealed record OpeningHours : IChecked
{
    private static readonly OpenSpan[] WorkingDay = [new(new(9, 0), new(12, 0)), new(new(14, 0), new(17, 30))];

    [Say("星期一", "Monday")]
    public IReadOnlyList<OpenSpan> Monday { get; init; } = WorkingDay;

    [Say("星期二", "Tuesday")]
    public IReadOnlyList<OpenSpan> Tuesday { get; init; } = WorkingDay;

    [Say("星期三", "Wednesday")]
    public IReadOnlyList<OpenSpan> Wednesday { get; init; } = WorkingDay;

    [Say("星期四", "Thursday")]
    public IReadOnlyList<OpenSpan> Thursday { get; init; } = WorkingDay;

    [Say("星期五", "Friday")]
    public IReadOnlyList<OpenSpan> Friday { get; init; } = WorkingDay;

    [Say("星期六", "Saturday")]
    public IReadOnlyList<OpenSpan> Saturday { get; init; } = [];

    [Say("星期日", "Sunday")]
    public IReadOnlyList<OpenSpan> Sunday { get; init; } = [];

    /// <summary>Days that differ from their weekday, such as holidays, by date.</summary>
    [Say("特殊日期", "Exceptions", HelpZh = "和平时不一样的日子，例如节假日，按日期写")]
    [Ids("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "像 2026-10-01 这样的日期", "a date like 2026-10-01")]
    public OrderedDictionary<string, OpeningException> Exceptions { get; init; } = [];

    /// <summary>The hours as everything that asks for them knows them; dates that are none were found by the check and left out.</summary>
    public WeekHours ToWeek()
    {
        var days = Exceptions.Where(e => Day(e.Key) is not null).ToList();
        return new WeekHours
        {
            Week = new Dictionary<DayOfWeek, IReadOnlyList<HourSpan>>
            {
                [DayOfWeek.Monday] = OpenSpan.Hours(Monday),
                [DayOfWeek.Tuesday] = OpenSpan.Hours(Tuesday),
                [DayOfWeek.Wednesday] = OpenSpan.Hours(Wednesday),
                [DayOfWeek.Thursday] = OpenSpan.Hours(Thursday),
                [DayOfWeek.Friday] = OpenSpan.Hours(Friday),
                [DayOfWeek.Saturday] = OpenSpan.Hours(Saturday),
                [DayOfWeek.Sunday] = OpenSpan.Hours(Sunday),
            },
            Exceptions = days.ToDictionary(e => Day(e.Key)!.Value, e => OpenSpan.Hours(e.Value.Open)),
            Reasons = days.Where(e => e.Value.Reason is not null).ToDictionary(e => Day(e.Key)!.Value, e => e.Value.Reason!),
        };
    }

    public void Check(Faults all)
    {
        (string Name, IReadOnlyList<OpenSpan> Spans)[] days =
        [
            ("/monday", Monday), ("/tuesday", Tuesday), ("/wednesday", Wednesday), ("/thursday", Thursday),
            ("/friday", Friday), ("/saturday", Saturday), ("/sunday", Sunday),
        ];
        foreach (var (name, spans) in days)
        {
            OpenSpans.Check(spans, name, all);
        }

        foreach (var (date, exception) in Exceptions)
        {
            var at = JsonPath.Add("/exceptions", date);
            OpenSpans.Check(exception.Open, at + "/open", all);
            if (Day(date) is null)
            {
                all.Add(Checks.Messages.Fault("date", date) with { Path = at });
            }
        }
    }

    private static DateOnly? Day(string date) => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
