using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Kiosk;

namespace StationKiosk.Host.Pages.Kiosk;

/// <summary>Somebody reads or types: the visit lives on although no page is asked for. 410 when it is over already.</summary>
internal sealed class StayModel(KioskSession session, KioskFrame frame) : PageModel
{
    public IActionResult OnGet() => Redirect(frame.Home);

    public IActionResult OnPost() => StatusCode(session.IsBegun ? StatusCodes.Status204NoContent : StatusCodes.Status410Gone);
}
