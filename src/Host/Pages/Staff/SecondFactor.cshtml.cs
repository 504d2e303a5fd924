using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;

namespace StationKiosk.Host.Pages.Staff;

/// <summary>After the password: the code of the authenticator, or setting one up and printing the recovery codes.</summary>
[OpenPage]
internal sealed class SecondFactorModel(AccountDesk desk, FactorBook factors, StaffVisit staff, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    public Account? Account => staff.Pending;

    /// <summary>The secret to set up; null when the account has an authenticator.</summary>
    public FactorOffer? Offer { get; private set; }

    /// <summary>The codes to print, once, after setting up.</summary>
    public IReadOnlyList<string>? Recovery { get; private set; }

    /// <summary>When the codes were made.</summary>
    public DateTimeOffset Made => clock.GetUtcNow();

    public SignInRefusal? Refusal { get; private set; }

    public string Next => Url.IsLocalUrl(Return) ? Return! : $"{Request.PathBase}/";

    public IActionResult OnGet()
    {
        if (Account is null)
        {
            return LocalRedirect($"{Request.PathBase}/");
        }

        Offer = Account.Factor is null ? factors.Offer(Account) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        if (Account is null)
        {
            return LocalRedirect($"{Request.PathBase}/sign-in");
        }

        Refusal = await desk.ProveAsync(HttpContext, staff, factors, code ?? "");
        if (Refusal is null)
        {
            return LocalRedirect(Next);
        }

        Response.StatusCode = Refusal.Minutes > 0 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
        return Page();
    }

    public async Task<IActionResult> OnPostEnrolAsync(string? secret, string? code)
    {
        if (Account is not { Factor: null } account)
        {
            return LocalRedirect(Account is null ? $"{Request.PathBase}/sign-in" : $"{Request.PathBase}/second-factor");
        }

        Offer = factors.Offered(account, secret) ?? factors.Offer(account);
        var entry = staff.Entry("account.factor", account.Login) with { Who = account.Name, Account = account.Id };
        Recovery = await factors.EnrolAsync(account, Offer, code ?? "", entry);
        if (Recovery is null)
        {
            Refusal = new SignInRefusal("accounts.factor.wrong", 0);
            return Page();
        }

        await desk.ExchangeAsync(HttpContext, staff, account);
        return Page();
    }
}
