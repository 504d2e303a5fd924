using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Modules;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>It has been handed in: the ticket, what happens next, and how to take it back. The visit ends by itself after a while.</summary>
public sealed class DoneModel : BrowsePage
{
    internal FormDraft Draft { get; private set; } = null!;

    internal Slip Slip { get; private set; } = null!;

    /// <summary>How it stands right now, by the module: signed up, or on a waiting list and why.</summary>
    internal TicketNote? Note { get; private set; }

    public IActionResult OnGet(string key)
    {
        if (Session.Draft(key) is not { Receipt: { } receipt } draft)
        {
            return Redirect($"{Request.PathBase}/m/{Module.Info.Id}");
        }

        Draft = draft;
        Note = draft.Module.Store.Get(CaseTable.Name, receipt.CaseId) is { } handedIn ? HttpContext.RequestServices.GetRequiredService<TicketNotes>().Of(draft.Module, handedIn, Texts) : null;
        Slip = new CaseSlip(draft.Module, HttpContext.RequestServices.GetRequiredService<ModuleRecords>(), Texts).Of(draft.Id, receipt, draft.Title) with { Calendar = Note?.Calendar };
        Frame.Title = Texts["form.done.title"];
        Frame.Back = $"{Request.PathBase}/m/{Module.Info.Id}" + (draft.About.Length > 0 ? $"/list/{draft.About.Split('/')[0]}{draft.From}" : "");
        Frame.EndsAfter = 60;
        return Page();
    }
}
