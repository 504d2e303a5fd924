using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Hours;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>A time of day from … until, written "08:30-12:00"; the end is not part of it. "24:00" ends the day.</summary>
[JsonConverter(typeof(OpenSpanConverter))]
[StructLayout(LayoutKind.Auto)]
internal readonly record struct OpenSpan(TimeOnly From, TimeOnly Until)
{
    public const string Pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$";

    /// <summary>Minutes from midnight; 1440 for the end of the day, which a <see cref="TimeOnly"/> cannot say.</summary>
    public int UntilMinute => Until == TimeOnly.MinValue ? 1440 : (int)Until.ToTimeSpan().TotalMinutes;

    public static IReadOnlyList<HourSpan> Hours(IReadOnlyList<OpenSpan> spans) => [.. spans.Select(s => new HourSpan(s.From, s.Until))];

    public override string ToString()
    {
        var until = Until == TimeOnly.MinValue ? "24:00" : Until.ToString("HH:mm", CultureInfo.InvariantCulture);
        return From.ToString("HH:mm", CultureInfo.InvariantCulture) + "-" + until;
    }
}
