using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Designer;

/// <summary>A named check that a draft changes, and everything that rests on it.</summary>
internal sealed record RuleUse(LocalizedText Rule, IReadOnlyList<LocalizedText> Users);
