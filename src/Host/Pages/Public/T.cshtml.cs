using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Public;

/// <summary>
/// What a phone sees that scanned a slip: the state of the ticket and whom to ask, nothing else. Guessing is paused for the address it
/// comes from, as at the kiosk.
/// </summary>
public sealed class TModel(TimeProvider clock) : PageModel
{
    internal LocalizedText? State { get; private set; }

    internal LocalizedText? About { get; private set; }

    internal string? ValidUntil { get; private set; }

    internal TicketNote? Note { get; private set; }

    internal int PausedMinutes { get; private set; }

    internal Sdk.Plugins.SiteInfo Site { get; private set; } = null!;

    internal string Today => Site.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public void OnGet(string code) => Find(code);

    /// <summary>What the ticket puts into a phone's calendar, as a file.</summary>
    public IActionResult OnGetCalendar(string code)
    {
        Find(code);
        return Note?.Calendar is { } calendar ? File(System.Text.Encoding.UTF8.GetBytes(CalendarText.Of(calendar, clock.GetUtcNow(), Site.TimeZone)), CalendarText.ContentType, "calendar.ics") : NotFound();
    }

    private void Find(string code)
    {
        var services = HttpContext.RequestServices;
        var visit = services.GetRequiredService<Visit>();
        var guard = services.GetRequiredService<CodeGuard>();
        Site = visit.Snapshot.Site;
        PausedMinutes = (int)Math.Ceiling(guard.Wait(HttpContext).TotalMinutes);
        if (PausedMinutes > 0)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        foreach (var site in visit.Live.Sites.Values)
        {
            if (services.GetRequiredService<CaseDesk>().Find(site, code) is { } found && CaseDocument.Of(found.Module.Store, found.Case, found.Module) is { } document)
            {
                var state = document.Case.States.GetValueOrDefault(found.Case.Body.Text("state")!);
                (State, About, ValidUntil, Site) = (state?.Told ?? state?.Label, document.Form.Title, found.Case.Body.Text("validUntil"), site.Site);
                Note = services.GetRequiredService<TicketNotes>().Of(found.Module, found.Case, services.GetRequiredService<ITexts>());
                return;
            }
        }

        guard.Wrong(HttpContext);
        Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
