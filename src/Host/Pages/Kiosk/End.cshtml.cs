using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Kiosk;

namespace StationKiosk.Host.Pages.Kiosk;

/// <summary>
/// The end of a visit: nothing of it is left here or in the browser. It is never refused, also when the form's token is no longer good; no
/// foreign page can ask for it, since the visit's cookie does not come along from there.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class EndModel(KioskSessions sessions, KioskFrame frame) : PageModel
{
    public IActionResult OnGet() => Redirect(frame.Home);

    public IActionResult OnPost()
    {
        KioskVisits.End(HttpContext, sessions);
        // Takes the service worker with it as well; the home registers it again.
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        Response.Headers.Location = frame.Home;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
