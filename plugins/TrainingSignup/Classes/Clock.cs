using System.Globalization;
using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;

namespace TrainingSignup.Classes;

/// <summary>Days and times of day as records keep them: <c>2026-12-01</c>, <c>09:30</c>, instants in UTC.</summary>
internal static partial class Clock
{
    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "H：mm", "HH：mm"];

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateOnly? ReadDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Read(string? text) => TimeOnly.TryParseExact(text?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A time of day as clerks write it: 9点, 9点半, 下午4:30, 17点30分; <see langword="null"/> for what could be two times.</summary>
    public static TimeOnly? Written(string? text)
    {
        var match = Spoken().Match(ChineseNumerals.InDigits(CellNormaliser.Line(text)));
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["half"].Success ? 30 : match.Groups["m"].Success ? int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
        var isLater = match.Groups["pm"].Success && hour < 12;
        return minute < 60 && hour < 24 ? new TimeOnly(isLater ? hour + 12 : hour, minute) : null;
    }

    [GeneratedRegex("^((?<am>上午|早上|早晨|am)|(?<pm>中午|下午|傍晚|晚上|晚|pm))? ?(?<h>[0-9]{1,2})([:：](?<m>[0-9]{2})([:：][0-9]{2})?|[点时](?<half>半)|[点时]((?<m>[0-9]{1,2})分?|整|钟)?) ?(?<pm>pm)?\\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Spoken();
}
