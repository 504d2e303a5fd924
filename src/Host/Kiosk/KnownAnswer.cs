using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Kiosk;

/// <summary>What a person told once in a visit, with where and when it was told.</summary>
internal sealed record KnownAnswer(string Value, LocalizedText Source, DateTimeOffset At)
{
    /// <summary>What stands for the characters of a name that could not be typed, in their order.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];
}
