using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;

namespace StationKiosk.Host.Pages.Staff;

[EveryAccount]
internal sealed class SignOutModel(SessionBook sessions, StaffVisit staff) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (staff.Session is { } session)
        {
            await sessions.EndAsync(session.Id, staff.Entry("sign-out"));
        }

        StaffCookies.ClearSession(HttpContext);
        return LocalRedirect($"{Request.PathBase}/sign-in?out=1");
    }
}
