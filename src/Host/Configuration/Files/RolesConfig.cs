using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

/// <summary><c>roles.json</c>: what a member of staff with a role may do. Roles are granted per site or for all.</summary>
[Say("角色", "Roles")]
internal sealed record RolesConfig
{
    [Say("角色", "Roles")]
    public required OrderedDictionary<string, RoleConfig> Roles { get; init; }
}
