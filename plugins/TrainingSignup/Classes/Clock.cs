using System.Globalization;

namespace TrainingSignup.Classes;

/// <summary>Days and times of day as records keep them: <c>2026-12-01</c>, <c>09:30</c>, instants in UTC.</summary>
internal static class Clock
{
    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "H：mm", "HH：mm"];

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static DateOnly? ReadDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Read(string? text) => TimeOnly.TryParseExact(text?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
