using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Accounts;

/// <summary>The roles that can be granted. Those of the configuration replace the built-in ones; the administrator is always there.</summary>
internal sealed class RoleBook
{
    public const string Admin = "admin";

    private static readonly Role Administrator = new(Admin, new LocalizedText("管理员", "Administrator"), ["*"]);

    private volatile IReadOnlyList<Role> _all =
    [
        new("clerk", new LocalizedText("窗口人员", "Clerk"), ["jobs.*", "calls.*", "cases.*", "records.*", "persons.read", "repairs.read"]),
        new("editor", new LocalizedText("内容编辑", "Editor"), ["jobs.*", "calls.*", "cases.*", "records.*", "persons.read", "repairs.*", "config.*"]),
        Administrator,
    ];

    /// <summary>In the order in which they are offered.</summary>
    public IReadOnlyList<Role> All => _all;

    /// <summary>Takes the roles of the configuration; nobody is locked out by a file without the administrator.</summary>
    public void Use(IEnumerable<Role> configured) =>
        _all = [.. configured.Where(r => r.Id != Admin), configured.FirstOrDefault(r => r.Id == Admin) is { } own ? Administrator with { Title = own.Title } : Administrator];

    public bool Allows(IEnumerable<RoleGrant> grants, string site, string permission) =>
        grants.Any(g => g.Covers(site) && _all.FirstOrDefault(r => r.Id == g.Role)?.Allows(permission) == true);
}
