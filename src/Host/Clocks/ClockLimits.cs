using System.Globalization;
using System.Reflection;

namespace StationKiosk.Host.Clocks;

/// <summary>What a believable clock does not do.</summary>
/// <param name="NotBefore">An earlier time is wrong: the program was not made yet.</param>
/// <param name="LongestOff">A start that is later than the last known time by more than this is asked about.</param>
internal sealed record ClockLimits(DateTimeOffset NotBefore, TimeSpan LongestOff)
{
    /// <summary>What network time corrects in running, and what is lost between two looks.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    public static ClockLimits Of(IConfiguration configuration) => new(
        Day(configuration["Clock:NotBefore"]) ?? Day(BuiltOn) ?? DateTimeOffset.UnixEpoch,
        TimeSpan.FromHours(configuration.GetValue("Clock:LongestOffHours", 24d)));

    private static string? BuiltOn => typeof(ClockLimits).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "BuiltOn")?.Value;

    // The day before: built in the east, started in the west.
    private static DateTimeOffset? Day(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day.AddDays(-1) : null;
}
