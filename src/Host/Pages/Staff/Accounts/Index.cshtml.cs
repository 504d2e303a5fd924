using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Accounts;

[Needs(Permission.Accounts)]
internal sealed class IndexModel(AccountBook book, RoleBook roles, Grants grants, StaffFrame frame, ITexts texts) : PageModel
{
    public IReadOnlyList<Account> Accounts { get; } = [.. book.All().Where(grants.MaySee)];

    /// <summary>Whether the account's own page is open to this person.</summary>
    public bool MayTouch(Account account) => grants.MayTouch(account);

    /// <summary>The roles of an account in a line: "Clerk (Yunxi Station)".</summary>
    public string Say(Account account) => account.Roles.Count == 0
        ? texts["accounts.roles.none"]
        : string.Join(texts["accounts.separator"], account.Roles.Select(g => texts["accounts.role.at", Title(g.Role), SiteOf(g.Site)].Text));

    private string Title(string role) => texts.Show(roles.All.FirstOrDefault(r => r.Id == role)?.Title ?? Sdk.Configuration.LocalizedText.Same(role));

    private string SiteOf(string site) => site == RoleGrant.Everywhere ? texts["accounts.everywhere"] : frame.SiteName(site);
}
