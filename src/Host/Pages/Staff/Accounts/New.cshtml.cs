using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Surfaces;
using StationKiosk.Records;

namespace StationKiosk.Host.Pages.Staff.Accounts;

internal sealed class NewModel(AccountBook book, RoleBook roles, Listeners listeners, StaffVisit staff) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    public IReadOnlyList<RoleGrant> Roles { get; private set; } = [];

    public string? Problem { get; private set; }

    /// <summary>The one-time link of the account that was made; shown once, kept nowhere.</summary>
    public string? Link { get; private set; }

    public async Task OnPostAsync()
    {
        Roles = RoleForm.Read(Request.Form, roles);
        var login = AccountBook.Normalise(Login ?? "");
        Problem = string.IsNullOrWhiteSpace(Name) ? "accounts.name.missing"
            : !AccountBook.IsLogin(login) ? "accounts.login.wrong"
            : Roles.Count == 0 ? "accounts.roles.missing"
            : null;
        if (Problem is not null)
        {
            return;
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
    }
}
