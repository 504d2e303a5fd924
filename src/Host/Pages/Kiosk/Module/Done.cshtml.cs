using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Modules;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>It has been handed in: the ticket, what happens next, and how to take it back. The visit ends by itself after a while.</summary>
public sealed class DoneModel : BrowsePage
{
    internal FormDraft Draft { get; private set; } = null!;

    internal Slip Slip { get; private set; } = null!;

    public IActionResult OnGet(string key)
    {
        if (Session.Draft(key) is not { Receipt: { } receipt } draft)
        {
            return Redirect($"{Request.PathBase}/m/{Module.Info.Id}");
        }

        Draft = draft;
        Slip = new CaseSlip(draft.Module, HttpContext.RequestServices.GetRequiredService<ModuleRecords>(), Texts).Of(draft.Id, receipt, draft.Title);
        Frame.Title = Texts["form.done.title"];
        Frame.Back = $"{Request.PathBase}/m/{Module.Info.Id}" + (draft.About.Length > 0 ? $"/list/{draft.About.Split('/')[0]}{draft.From}" : "");
        Frame.EndsAfter = 60;
        return Page();
    }
}
