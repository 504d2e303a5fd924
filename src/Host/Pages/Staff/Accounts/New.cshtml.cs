using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Surfaces;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Staff.Accounts;

[Needs(Permission.Accounts)]
internal sealed class NewModel(AccountBook book, RoleBook roles, Grants grants, Listeners listeners, StaffVisit staff) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    public IReadOnlyList<RoleGrant> Roles { get; private set; } = [];

    public string? Problem { get; private set; }

    /// <summary>The one-time link of the account that was made; shown once, kept nowhere.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnPostAsync()
    {
        Roles = RoleForm.Read(Request.Form, roles);
        if (!Roles.All(grants.MayGrant))
        {
            return new StaffRefusal("staff.error.grants").Answer(HttpContext);
        }

        var login = AccountBook.Normalise(Login ?? "");
        Problem = string.IsNullOrWhiteSpace(Name) ? "accounts.name.missing"
            : !AccountBook.IsLogin(login) ? "accounts.login.wrong"
            : Roles.Count == 0 ? "accounts.roles.missing"
            : null;
        if (Problem is not null)
        {
            return Page();
        }

        try
        {
            var (_, token) = await book.MakeAsync(login, Name!, Roles, staff.Entry("account.made"));
            Link = new Uri(listeners.AddressOf(Surface.Staff), "/welcome/" + token).ToString();
        }
        catch (UniqueViolationException)
        {
            Problem = "accounts.login.taken";
        }

        return Page();
    }
}
