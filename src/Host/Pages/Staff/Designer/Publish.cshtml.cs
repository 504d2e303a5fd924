using System.Text;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>The last look before residents see it: what changes, what stands in the way, and why it is done.</summary>
internal sealed class PublishModel(DraftDesk desk, DraftReader reader, Visit visit, StaffVisit staff, ITexts texts)
    : DesignerPageModel(desk, reader, visit, staff, texts)
{
    public string? Problem { get; private set; }

    /// <summary>Whether somebody published the file since the draft began.</summary>
    public bool IsBehind { get; private set; }

    public bool IsNothing { get; private set; }

    public IReadOnlyList<DiffLine> Lines { get; private set; } = [];

    public string Seen => VersionStore.HashOf(Draft.Bytes);

    public void OnGet() => Compare();

    public async Task<IActionResult> OnPostAsync(string? why, string? seen, [FromServices] PreviewDesk previews, [FromServices] Sealing sealing, [FromServices] CaseFiles files)
    {
        Compare();
        if (seen != Seen)
        {
            Problem = Words["designer.publish.moved", Draft.Who];
        }
        else if (Reading.Definition is null)
        {
            Problem = Words["designer.publish.faults"];
        }
        else if (string.IsNullOrWhiteSpace(why))
        {
            Problem = Words["designer.publish.why.missing"];
        }
        else
        {
            return await PublishAsync(why.Trim(), previews, sealing, files);
        }

        return Page();
    }

    /// <summary>Keeps this draft over what was published meanwhile.</summary>
    public async Task<IActionResult> OnPostOverAsync()
    {
        await Desk.RebaseAsync(Draft, Who);
        return Redirect(Url("publish"));
    }

    private async Task<IActionResult> PublishAsync(string why, PreviewDesk previews, Sealing sealing, CaseFiles files)
    {
        var result = await Desk.PublishAsync(Draft, why, Staff, HttpContext.RequestAborted);
        if (result == PublishResult.ChangedMeanwhile)
        {
            IsBehind = true;
            return Page();
        }

        await previews.EndAsync(Draft.File, sealing, files);
        return Redirect($"{Address}?done=designer.published");
    }

    private void Compare()
    {
        var published = Desk.Published(Draft.File);
        IsBehind = Draft.Version > 0 && Draft.Base != (published is null ? "" : VersionStore.HashOf(published));
        Lines = LineDiff.Between(published is null ? "" : Encoding.UTF8.GetString(published), Encoding.UTF8.GetString(Draft.Bytes));
        IsNothing = published is not null && published.AsSpan().SequenceEqual(Draft.Bytes);
    }
}
