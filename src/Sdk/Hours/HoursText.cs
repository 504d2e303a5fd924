using System.Globalization;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Sdk.Hours;

/// <summary>
/// Opening hours as they are written on doors, in Chinese or English: "周一至周五 8:30–12:00、13:30–17:00，周六 9:00–12:00". Each character has to mean
/// something, and the weekdays have to be there: hours that are guessed send people to closed doors.
/// </summary>
public sealed record HoursText
{
    internal static readonly DayOfWeek[] Week =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>When it is open in a usual week.</summary>
    public required WeekHours Hours { get; init; }

    /// <summary>Whether it is open on holidays as on other days; <see langword="null"/> when that is not written.</summary>
    public bool? OnHolidays { get; init; }

    /// <summary>Reads what is written; <see langword="null"/> when a part of it is not understood or no weekday is named.</summary>
    /// <param name="text">The words.</param>
    public static HoursText? Read(string? text) => new HoursReader(text ?? "").Read();

    /// <summary>Whether a place with these hours is open, as seen from a station whose own calendar knows the holidays.</summary>
    /// <param name="now">The station now.</param>
    public OpenMark At(StationNow now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return now.IsSpecial && OnHolidays is not true ? (OnHolidays is null ? OpenMark.Unknown : OpenMark.Closed)
            : Hours.IsOpen(now.Local) ? OpenMark.Open : OpenMark.Closed;
    }

    /// <summary>When a place that is closed opens again; <see langword="null"/> while it is open, and where nobody knows.</summary>
    /// <param name="now">The station now.</param>
    public DateTime? Opens(StationNow now)
    {
        ArgumentNullException.ThrowIfNull(now);
        return At(now) == OpenMark.Closed && !now.IsSpecial ? Hours.NextOpening(now.Local) : null;
    }

    /// <summary>What holds at this moment, in words: "Closed now (opens tomorrow at 8:30)"; empty where nobody knows. For screens alone: paper is read later.</summary>
    /// <param name="now">The station now.</param>
    /// <param name="texts">The texts in the reader's language.</param>
    public string Says(StationNow now, ITexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return At(now) switch
        {
            OpenMark.Open => texts["browse.open-now"].Text,
            OpenMark.Closed when Opens(now) is { } opens => texts["browse.hours-again", texts["browse.closed-now"].Text, now.Says(opens, texts)].Text,
            OpenMark.Closed => texts["browse.closed-now"].Text,
            _ => now.IsSpecial ? texts["browse.call-first"].Text : "",
        };
    }

    /// <summary>The hours in a language: days in a row with the same hours stand together.</summary>
    /// <param name="language">BCP 47 tag of the reader's language.</param>
    public string Show(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        var culture = CultureInfo.GetCultureInfo(isChinese ? "zh-CN" : "en");
        string Name(DayOfWeek day) => culture.DateTimeFormat.GetAbbreviatedDayName(day);
        var groups = Week
            .Select((day, n) => (day, n, Spans: string.Join(isChinese ? "、" : ", ", Hours.Week.GetValueOrDefault(day, []))))
            .Where(d => d.Spans.Length > 0)
            .GroupBy(d => d.Spans, StringComparer.Ordinal)
            .Select(g => $"{Named([.. g.Select(d => d.n)], Name, isChinese)} {g.Key}");
        var holidays = OnHolidays switch
        {
            true => isChinese ? "，节假日不休" : "; open on public holidays",
            false => isChinese ? "，节假日休息" : "; closed on public holidays",
            null => "",
        };
        return string.Join(isChinese ? "，" : "; ", groups) + holidays;
    }

    private static string Named(List<int> days, Func<DayOfWeek, string> name, bool isChinese)
    {
        if (days.Count == 7)
        {
            return isChinese ? "每天" : "Every day";
        }

        var runs = new List<string>();
        for (var first = 0; first < days.Count;)
        {
            var last = first;
            while (last + 1 < days.Count && days[last + 1] == days[last] + 1)
            {
                last++;
            }

            runs.Add(last == first ? name(Week[days[first]]) : $"{name(Week[days[first]])}{(last == first + 1 ? (isChinese ? "、" : ", ") : (isChinese ? "至" : "–"))}{name(Week[days[last]])}");
            first = last + 1;
        }

        return string.Join(isChinese ? "、" : ", ", runs);
    }
}
