using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;

namespace StationKiosk.Host.Pages.Staff;

[OpenPage]
internal sealed class SignInModel(AccountDesk desk, StaffVisit staff) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    [BindProperty]
    public string? Login { get; set; }

    public SignInRefusal? Refusal { get; private set; }

    public IActionResult OnGet() => staff.Account is null ? Page() : Back();

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        Refusal = await desk.SignInAsync(HttpContext, staff.Site, Login ?? "", password ?? "");
        if (Refusal is null)
        {
            return Back();
        }

        Response.StatusCode = Refusal.Minutes > 0 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK;
        return Page();
    }

    private LocalRedirectResult Back() => LocalRedirect(Url.IsLocalUrl(Return) ? Return! : $"{Request.PathBase}/");
}
