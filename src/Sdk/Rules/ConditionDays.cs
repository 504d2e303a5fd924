using System.Globalization;

namespace StationKiosk.Sdk.Rules;

/// <summary>Days as conditions write them: a date, or today with an offset in days.</summary>
internal static class ConditionDays
{
    public static bool TryRead(string text, DateOnly today, out DateOnly day)
    {
        if (!text.StartsWith("today", StringComparison.Ordinal))
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        }

        var offset = text["today".Length..];
        var good = int.TryParse(offset.Length == 0 ? "0" : offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && Math.Abs(days) <= 36500;
        day = today.AddDays(good ? days : 0);
        return good;
    }

    public static DateOnly Of(string text, DateOnly today) =>
        TryRead(text, today, out var day) ? day : throw new NotSupportedException($"'{text}' is no day; give yyyy-MM-dd or today with an offset such as today-7.");
}
