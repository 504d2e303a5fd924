using System.Globalization;
using System.Text.RegularExpressions;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Reads one written day. Forms that could mean two days (4/5/2024) are not guessed.</summary>
internal static partial class DateText
{
    // Day 0 of a workbook's calendar; right from 1 March 1900 on, which is why smaller serials are left alone.
    private static readonly DateOnly SerialZero = new(1899, 12, 30);
    private const int OverDays = 100;
    private static readonly string[] English =
        ["d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy", "d-MMM-yyyy", "d-MMM-yy"];

    public static DateOnly? Read(string written, DateOnly today, DateLean lean)
    {
        if (Relative(written, today) is { } relative)
        {
            return relative;
        }

        var text = Bare(written);
        if (WithYear().Match(text) is { Success: true } full)
        {
            return Day(Number(full, "y"), Number(full, "m"), Number(full, "d"));
        }

        if (WithoutYear().Match(text) is { Success: true } part)
        {
            return InYear(Number(part, "m"), Number(part, "d"), today, lean);
        }

        if (YearLast().Match(text) is { Success: true } last)
        {
            return YearAtEnd(Number(last, "a"), Number(last, "b"), Number(last, "y"));
        }

        if (Serial().Match(text) is { Success: true } serial)
        {
            return SerialZero.AddDays(Number(serial, "n"));
        }

        return DateOnly.TryParseExact(text, English, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) ? date : null;
    }

    /// <summary>Whether the year of a written day had to be guessed.</summary>
    public static bool LacksYear(string written) => WithoutYear().IsMatch(Bare(written));

    private static string Bare(string written) => Around().Replace(TimeOfDay().Replace(written, ""), "").Trim();

    private static DateOnly? InYear(int month, int day, DateOnly today, DateLean lean)
    {
        // 29 February may be up to eight years away (1896 to 1904, 2096 to 2104).
        var days = Enumerable.Range(today.Year - 8, 17).Select(y => Day(y, month, day)).OfType<DateOnly>().ToList();
        return lean switch
        {
            DateLean.Past => Last(days, d => d <= today),
            // A deadline of ten days ago is over; nobody writes one of 355 days ahead without its year.
            DateLean.Future => First(days, d => d >= today.AddDays(-OverDays)),
            _ => days.Count == 0 ? null : days.MinBy(d => Math.Abs(d.DayNumber - today.DayNumber)),
        };
    }

    private static DateOnly? First(List<DateOnly> days, Predicate<DateOnly> fits) => days.FindIndex(fits) is >= 0 and var at ? days[at] : null;

    private static DateOnly? Last(List<DateOnly> days, Predicate<DateOnly> fits) => days.FindLastIndex(fits) is >= 0 and var at ? days[at] : null;

    private static DateOnly? YearAtEnd(int a, int b, int year)
    {
        if (a == b || (a > 12) != (b > 12))
        {
            return a > 12 ? Day(year, b, a) : Day(year, a, b);
        }

        return null;
    }

    private static DateOnly? Relative(string text, DateOnly today)
    {
        var match = Ago().Match(text);
        if (match.Success)
        {
            return today.AddDays(-Number(match, "n"));
        }

        return text.ToUpperInvariant() switch
        {
            "今天" or "今日" or "刚刚" or "TODAY" => today,
            "昨天" or "昨日" or "YESTERDAY" => today.AddDays(-1),
            "前天" => today.AddDays(-2),
            "明天" or "TOMORROW" => today.AddDays(1),
            _ => null,
        };
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // What stands around a day without changing it: "截至", "发布", a weekday in brackets, a time of day.
    [GeneratedRegex(@"^(截至|截止到|截止日期|截止|发布于|发布日期|发布时间|更新于|更新|自|至|到)\s*[:：]?\s*|\s*[(（]?(星期|周)[一二三四五六日天][)）]?|\s*(发布|更新|截止|之前|前止|止|前)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Around();

    // A time of day, with what may stand behind it: 17:00前, 24时, 上午 12:00:00, T08:00:00Z.
    [GeneratedRegex(@"(?<=[\d日号\sT])([\sT]+|(?<=[日号]))(上午|下午|中午|晚上|晚|凌晨|AM|PM)?\s*\d{1,2}([:：]\d{2}([:：]\d{2}(\.\d+)?)?|[时点](\d{1,2}分?|半|整)?)\s*(AM|PM)?\s*([zZ]|[-+]\d{2}:?\d{2})?\s*(之前|以前|前止|前|止|截止|截至)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(?<y>\d{4})(\s*[-/.年]\s*(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*[日号]?|(?<m>\d{2})(?<d>\d{2}))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex WithYear();

    [GeneratedRegex(@"^(?<m>\d{1,2})\s*[-/.月]\s*(?<d>\d{1,2})\s*[日号]?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex WithoutYear();

    [GeneratedRegex(@"^(?<a>\d{1,2})[-/.](?<b>\d{1,2})[-/.](?<y>\d{4})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<n>[2-7]\d{4})(\.\d+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<n>\d{1,3})\s*(天前|日前|days? ago)\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Ago();
}
