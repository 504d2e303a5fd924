using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Links;

namespace StationKiosk.Host.Accounts;

/// <summary>Who is at the console in this request, and what they may do on the site they are looking at.</summary>
internal sealed class StaffVisit(Visit visit, RoleBook roles, Account? account, Session? session, string language, string from)
{
    public Account? Account => account;

    /// <summary>Who gave the right password and still has to give a code; until then they are nobody here.</summary>
    public Account? Pending { get; init; }

    public Session? Session => session;

    public string Language => language;

    /// <summary>Whom histories name: the account, else the link that a device outside was enrolled with, else the kiosk.</summary>
    public string Actor { get; private init; } = account?.Name ?? "kiosk";

    public string Site => visit.Snapshot.Site.Id;

    /// <summary>Everybody's rights for the host that asks itself whether a page works; nobody's for anybody who is not signed in.</summary>
    public bool May(string permission) => MayOn(Site, permission);

    public bool MayOn(string site, string permission) => visit.IsProbe || (account is not null && roles.Allows(account.Roles, site, permission));

    /// <summary>The sites where this account has a permission.</summary>
    public IEnumerable<string> SitesWhere(string permission) => visit.Live.Sites.Keys.Where(s => MayOn(s, permission));

    public bool MayEnter(string site) => visit.IsProbe || account?.Roles.Any(r => r.Covers(site)) == true;

    /// <summary>A row for the audit trail by this person, here and now.</summary>
    public AuditEntry Entry(string what, string about = "", string reason = "") => new()
    {
        What = what,
        Who = account?.Name ?? "",
        Account = account?.Id ?? "",
        Site = Site,
        About = about,
        Reason = reason,
        From = from,
    };

    /// <summary>The visit of a request to the console; on other surfaces there is nobody.</summary>
    public static StaffVisit Of(HttpContext context, RoleBook roles) =>
        context.Features.Get<StaffVisit>() is { } there ? there : new StaffVisit(Visit.Of(context), roles, null, null, "", "") { Actor = context.Features.Get<BoundLink>()?.Name ?? "kiosk" };
}
