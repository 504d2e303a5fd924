using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Shapes;

/// <summary>A value of an enum as it stands in JSON.</summary>
internal sealed record ShapeName(string Json, LocalizedText Title);
