using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Pages.Staff.Accounts;

/// <summary>An account: what it may do where, and its ways in.</summary>
internal sealed class EditModel(AccountBook book, SessionBook sessions, RoleBook roles, Listeners listeners, StaffVisit staff) : PageModel
{
    public Account? Account { get; private set; }

    public IReadOnlyList<Session> Sessions => sessions.Open(Account!.Id);

    public string? Problem { get; private set; }

    public string? Link { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Account = book.Get(context.RouteData.Values["id"] as string ?? "");
        if (Account is null)
        {
            context.Result = NotFound();
        }
    }

    public async Task<IActionResult> OnPostRolesAsync()
    {
        var wanted = RoleForm.Read(Request.Form, roles);
        if (!wanted.Contains(new RoleGrant(RoleGrant.Everywhere, RoleBook.Admin)) && book.IsLastAdmin(Account!.Id))
        {
            Problem = "accounts.last";
            return Page();
        }

        await book.SetRolesAsync(Account!.Id, wanted, staff.Entry("account.roles", reason: string.Join(' ', wanted.Select(g => $"{g.Site}={g.Role}"))));
        return Done("account.roles");
    }

    public async Task OnPostLinkAsync() =>
        Link = new Uri(listeners.AddressOf(Surface.Staff), "/welcome/" + await book.NewLinkAsync(Account!.Id, staff.Entry("account.link"))).ToString();

    public async Task<IActionResult> OnPostDisableAsync()
    {
        if (book.IsLastAdmin(Account!.Id))
        {
            Problem = "accounts.last";
            return Page();
        }

        await book.DisableAsync(Account.Id, off: true, staff.Entry("account.disabled"));
        return Done("account.disabled");
    }

    public async Task<IActionResult> OnPostEnableAsync()
    {
        await book.DisableAsync(Account!.Id, off: false, staff.Entry("account.enabled"));
        return Done("account.enabled");
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        await sessions.EndAllAsync(Account!.Id, staff.Entry("sessions.ended", Account.Login));
        return Done("sessions.ended");
    }

    private LocalRedirectResult Done(string what) => LocalRedirect($"{Request.PathBase}/accounts/edit/{Account!.Id}?done={what}");
}
