using System.Text.Json.Serialization;

namespace StationKiosk.Bench.Clock;

/// <summary>Leaps of the calendar on a host with the demo's town: forward, backward and in the middle of starts. Harmed are records that are not as they were, and keys that are gone.</summary>
internal sealed record ClockFigures(int Leaps, int Starts, int Records, long Keys, int Believed, int Harmed, IReadOnlyList<string> Examples, int JobsAstray, double SecondsOff) : IBenchFigures
{
    private const double MostSecondsOff = 60;

    [JsonIgnore]
    public IReadOnlyList<string> Missed =>
    [
        .. Harmed > 0 ? [$"{Harmed} records or keys were harmed, should be none"] : Array.Empty<string>(),
        .. Believed > 0 ? [$"{Believed} leaps were believed, should be none"] : Array.Empty<string>(),
        .. JobsAstray > 0 ? [$"{JobsAstray} jobs are due at a wrong time, should be none"] : Array.Empty<string>(),
        .. Math.Abs(SecondsOff) > MostSecondsOff ? [FormattableString.Invariant($"new records are dated {SecondsOff:F0} s wrong")] : Array.Empty<string>(),
    ];
}
