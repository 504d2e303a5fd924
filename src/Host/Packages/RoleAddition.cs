using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Packages;

/// <summary>Permissions that a package's module would have in a role here and that the role does not have yet.</summary>
internal sealed record RoleAddition(string Role, LocalizedText Title, bool IsNew, IReadOnlyList<string> Permissions);
