using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Packages;

/// <summary>A role as a package carries it; permissions without the module's id, which may be another one where it is imported.</summary>
internal sealed record PackedRole(LocalizedText Title, IReadOnlyList<string> Permissions);
