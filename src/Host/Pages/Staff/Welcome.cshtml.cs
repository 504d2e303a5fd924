using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;

namespace StationKiosk.Host.Pages.Staff;

/// <summary>One-time links: the host's first account, and the first or a new password of any other.</summary>
[OpenPage]
internal sealed class WelcomeModel(AccountBook accounts, AccountDesk desk, StaffVisit staff) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Whose link it is; null for the first account's.</summary>
    public Account? Owner { get; private set; }

    public bool IsGood { get; private set; }

    public string? Problem { get; private set; }

    public void OnGet() => Look();

    public async Task<IActionResult> OnPostAsync(string? password, string? again)
    {
        Look();
        if (!IsGood)
        {
            return Page();
        }

        var login = Owner?.Login ?? AccountBook.Normalise(Login ?? "");
        Problem = Wrong(login, password ?? "", again);
        if (Problem is not null)
        {
            return Page();
        }

        var from = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var done = Owner is null
            ? await accounts.MakeFirstAsync(Token!, login, Name!, password!, from)
            : await accounts.SetPasswordAsync(Token!, password!, from);
        if (!done || accounts.ByLogin(login) is not { } account)
        {
            IsGood = false;
            return Page();
        }

        await desk.BeginAsync(HttpContext, account, staff.Site, "sign-in");
        return LocalRedirect($"{Request.PathBase}/");
    }

    private void Look()
    {
        Owner = accounts.ByLink(Token ?? "");
        IsGood = Owner is not null || accounts.IsWelcome(Token ?? "");
    }

    private string? Wrong(string login, string password, string? again)
    {
        if (Owner is null && string.IsNullOrWhiteSpace(Name))
        {
            return "accounts.name.missing";
        }

        if (!AccountBook.IsLogin(login))
        {
            return "accounts.login.wrong";
        }

        return password == again ? Passwords.Refusal(password, login) : "accounts.password.differ";
    }
}
