using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Kiosk;

/// <summary>What a person told once in a visit, with where and when it was told.</summary>
internal sealed record KnownAnswer(string Value, LocalizedText Source, DateTimeOffset At);
