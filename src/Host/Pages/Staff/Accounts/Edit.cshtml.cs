using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Staff.Accounts;

/// <summary>An account: what it may do where, and its ways in.</summary>
[Needs(Permission.Accounts)]
internal sealed class EditModel(AccountBook book, SessionBook sessions, RoleBook roles, Grants grants, StaffVisit staff) : PageModel
{
    private static readonly StaffRefusal NotTheirs = new("staff.error.grants");

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
        else if (!grants.MayTouch(Account))
        {
            context.Result = NotTheirs.Answer(HttpContext);
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

        var entry = staff.Entry("account.roles", reason: string.Join(' ', wanted.Select(g => $"{g.Site}={g.Role}")));
        return Done("account.roles", await book.SetRolesAsync(Account!.Id, account => grants.MayChange(account, wanted), wanted, entry));
    }

    public async Task<IActionResult> OnPostLinkAsync()
    {
        if (await book.NewLinkAsync(Account!.Id, grants.MayTouch, staff.Entry("account.link")) is not { } token)
        {
            return NotTheirs.Answer(HttpContext);
        }

        var listeners = HttpContext.RequestServices.GetRequiredService<Listeners>();
        Link = new Uri(listeners.AddressOf(Surface.Staff), "/welcome/" + token).ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostDisableAsync()
    {
        if (book.IsLastAdmin(Account!.Id))
        {
            Problem = "accounts.last";
            return Page();
        }

        return Done("account.disabled", await book.DisableAsync(Account.Id, grants.MayTouch, off: true, staff.Entry("account.disabled")));
    }

    public async Task<IActionResult> OnPostEnableAsync() =>
        Done("account.enabled", await book.DisableAsync(Account!.Id, grants.MayTouch, off: false, staff.Entry("account.enabled")));

    /// <summary>Nobody takes away their own: a session left open must not be enough to get around it.</summary>
    public bool MayResetFactor => Account!.Factor is not null && Account.Id != staff.Account?.Id;

    public async Task<IActionResult> OnPostFactorAsync() => Done(
        "account.factor-reset",
        MayResetFactor && await HttpContext.RequestServices.GetRequiredService<FactorBook>().ResetAsync(Account!.Id, grants.MayTouch, staff.Entry("account.factor-reset")));

    public async Task<IActionResult> OnPostEndAsync()
    {
        await sessions.EndAllAsync(Account!.Id, staff.Entry("sessions.ended", Account.Login));
        return Done("sessions.ended", true);
    }

    private ActionResult Done(string what, bool isDone) =>
        isDone ? LocalRedirect($"{Request.PathBase}/accounts/edit/{Account!.Id}?done={what}") : NotTheirs.Answer(HttpContext);
}
