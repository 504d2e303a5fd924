using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Kiosk;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Kiosk;

/// <summary>
/// A visit broke off and somebody stands here again: before anything of it is shown they say whether they are the same person. A visit in
/// which nothing was told yet simply begins anew.
/// </summary>
internal sealed class StillModel(KioskSession session, KioskSessions sessions, KioskFrame frame, KioskScreen screen, ITexts texts) : PageModel
{
    public IActionResult OnGet()
    {
        if (!session.IsBegun)
        {
            return Redirect(frame.Home);
        }

        if (session.IsEmpty)
        {
            KioskVisits.End(HttpContext, sessions);
            return Redirect(frame.Home);
        }

        session.IsDoubted = true;
        screen.Title = texts["kiosk.still.title"];
        return Page();
    }

    public IActionResult OnPost()
    {
        session.IsDoubted = false;
        Response.Headers.Location = session.LastPage ?? frame.Home;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
