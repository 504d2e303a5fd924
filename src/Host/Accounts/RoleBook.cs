using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// The roles that can be granted: those of <c>roles.json</c>, or the last good ones while it is wrong. The administrator may do everything
/// whatever the file says, so that no file locks everybody out.
/// </summary>
internal sealed class RoleBook(SiteReading reading)
{
    public const string Admin = "admin";

    private static readonly Role Administrator = new(Admin, new LocalizedText("管理员", "Administrator"), ["*"]);

    private volatile Kept _last = new(null, [Administrator]);

    /// <summary>In the order in which they are offered.</summary>
    public IReadOnlyList<Role> All
    {
        get
        {
            if (reading.Last?.Roles is { } now && !ReferenceEquals(now, _last.From))
            {
                _last = new Kept(now, Read(now));
            }

            return _last.Roles;
        }
    }

    public bool Allows(IEnumerable<RoleGrant> grants, string site, string permission) =>
        grants.Any(g => g.Covers(site) && All.FirstOrDefault(r => r.Id == g.Role)?.Allows(permission) == true);

    /// <summary>Whether grants hold everything that another grant would give. A role that no file describes may mean anything, so it needs everything.</summary>
    public bool Holds(IEnumerable<RoleGrant> grants, RoleGrant wanted)
    {
        var there = grants.Where(g => g.Covers(wanted.Site)).Select(g => All.FirstOrDefault(r => r.Id == g.Role)).OfType<Role>().ToList();
        return (All.FirstOrDefault(r => r.Id == wanted.Role)?.Permissions ?? ["*"]).All(p => there.Any(r => r.Holds(p)));
    }

    private static IReadOnlyList<Role> Read(RolesConfig config)
    {
        var roles = config.Roles.Where(r => r.Key != Admin).Select(r => new Role(r.Key, r.Value.Title, r.Value.Permissions));
        return [.. roles, config.Roles.TryGetValue(Admin, out var own) ? Administrator with { Title = own.Title } : Administrator];
    }

    private sealed record Kept(RolesConfig? From, IReadOnlyList<Role> Roles);
}
