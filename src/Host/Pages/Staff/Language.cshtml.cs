using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;

namespace StationKiosk.Host.Pages.Staff;

[OpenPage]
internal sealed class LanguageModel(AccountBook accounts, StaffVisit staff) : PageModel
{
    public IActionResult OnGet() => LocalRedirect($"{Request.PathBase}/");

    public async Task<IActionResult> OnPostAsync(string? language, [FromForm(Name = "return")] string? back)
    {
        if (ConsoleLanguages.Has(language))
        {
            StaffCookies.SetLanguage(HttpContext, language!);
            if (staff.Account is { } account)
            {
                await accounts.SetLanguageAsync(account.Id, language!);
            }
        }

        return LocalRedirect(Url.IsLocalUrl(back) ? back! : $"{Request.PathBase}/");
    }
}
