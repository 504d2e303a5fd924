using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Designer;

/// <summary>A value of a station's own file: where it stands, and what the setting is called.</summary>
internal sealed record StationOverride(string Pointer, LocalizedText Label);
