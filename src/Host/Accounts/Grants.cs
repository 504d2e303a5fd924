namespace StationKiosk.Host.Accounts;

/// <summary>
/// Who may give, take or reset what: nobody more than they hold themselves, wherever the other account holds it. Every page that changes an
/// account, its ways in or what roles allow asks here. The command line does not: whoever may run it on this machine holds the machine.
/// </summary>
internal sealed class Grants(RoleBook roles, StaffVisit staff)
{
    private IReadOnlyList<RoleGrant> Mine => staff.Account?.Roles ?? [];

    /// <summary>Whether this person may change what a role allows, which changes it at every site at once.</summary>
    public bool MayChangeRoles => staff.MayOn(RoleGrant.Everywhere, Permission.Accounts);

    /// <summary>Whether this person manages accounts on the site of a grant and holds all that its role allows there.</summary>
    public bool MayGrant(RoleGrant grant) => staff.MayOn(grant.Site, Permission.Accounts) && roles.Holds(Mine, grant);

    /// <summary>Whether this person may change, reset, end or look into an account: all that it holds must be theirs to give.</summary>
    public bool MayTouch(Account account) => account.Roles.All(MayGrant);

    /// <summary>Whether an account may be left with other roles: what it keeps, what it loses and what it gets must be theirs to give.</summary>
    public bool MayChange(Account account, IEnumerable<RoleGrant> wanted) => MayTouch(account) && wanted.All(MayGrant);

    /// <summary>Whether the account works where this person manages accounts, so that its name and roles are shown.</summary>
    public bool MaySee(Account account) =>
        MayTouch(account) || Mine.Select(g => g.Site).Any(site => staff.MayOn(site, Permission.Accounts) && account.Roles.Any(g => g.Covers(site)));

    /// <summary>The roles that this person may give on a site, in the order in which they are offered.</summary>
    public IReadOnlyList<Role> Offered(string site) => [.. roles.All.Where(r => MayGrant(new RoleGrant(site, r.Id)))];
}
