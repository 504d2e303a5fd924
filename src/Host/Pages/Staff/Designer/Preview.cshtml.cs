using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>Gives out the code by which one kiosk shows the draft, and ends that again.</summary>
internal sealed class PreviewModel(DraftDesk desk, DraftReader reader, Visit visit, StaffVisit staff, ITexts texts)
    : DesignerPageModel(desk, reader, visit, staff, texts)
{
    public Preview? Preview { get; private set; }

    public void OnGet([FromServices] PreviewSites open) => Preview = open.Of(Draft.File);

    public async Task<IActionResult> OnPostAsync([FromServices] PreviewDesk previews)
    {
        Preview = await previews.ShowAsync(Reading, Staff.Site, isNew: true);
        return Preview is null ? Redirect(Url("check")) : Redirect(Url("preview"));
    }

    public async Task<IActionResult> OnPostEndAsync([FromServices] PreviewDesk previews, [FromServices] Sealing sealing, [FromServices] CaseFiles files)
    {
        await previews.EndAsync(Draft.File, sealing, files);
        return Redirect(Address);
    }
}
