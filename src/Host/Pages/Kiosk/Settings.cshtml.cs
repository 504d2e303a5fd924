using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk;

namespace StationKiosk.Host.Pages.Kiosk;

/// <summary>Language, size of print, and controls within reach: changed from every page, which is then shown again.</summary>
internal sealed class SettingsModel(Visit visit, KioskSession session, KioskFrame frame) : PageModel
{
    public IActionResult OnGet() => Redirect(frame.Home);

    public IActionResult OnPost(string? language, string? large, string? reach, string? back)
    {
        session.Language = visit.Snapshot.Site.Languages.FirstOrDefault(l => l == language) ?? session.Language;
        session.IsLarge = large is null ? session.IsLarge : large == "on";
        session.IsReach = reach is null ? session.IsReach : reach == "on";
        Response.Headers.Location = back is not null && Url.IsLocalUrl(back) ? back : frame.Home;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
