using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Configuration.Differences;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>The designer: one part of a module at a time, with all its parts beside it and how it looks. Every change is kept at once, in the draft.</summary>
internal sealed class EditModel(DraftDesk desk, DraftReader reader, PreviewDesk previews, Visit visit, StaffVisit staff, ITexts texts)
    : DesignerPageModel(desk, reader, visit, staff, texts)
{
    /// <summary>The part that is shown, as a pointer; empty for the tile.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    public DesignNode? Node { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>Who else changed the draft since the page was shown; null when nobody did.</summary>
    public string? Other { get; private set; }

    /// <summary>What they changed.</summary>
    public IReadOnlyList<SettingsChange> TheirChanges { get; private set; } = [];

    /// <summary>Names the bytes that the page shows, so that a post on an older page is noticed.</summary>
    public string Seen => VersionStore.HashOf(Draft.Bytes);

    public bool IsChanged => Draft.Version > 0;

    public void OnGet() => Find();

    public async Task<IActionResult> OnPostAsync(string? seen)
    {
        var post = DesignPost.Of(Request.Form);
        if (seen != Seen)
        {
            return Told(seen ?? "", post);
        }

        var changed = post.Pressed == "undo" ? null : Desk.Changed(Draft, post, Languages);
        if (changed is null && post.Pressed != "undo")
        {
            Problem = Words["designer.unreadable"];
            Find();
            return Page();
        }

        if (changed is null || !changed.AsSpan().SequenceEqual(Draft.Bytes))
        {
            var saved = changed is null ? await Desk.UndoAsync(Draft, Who) : await Desk.SaveAsync(Draft, changed, Who);
            if (saved is null)
            {
                Show(Desk.Open(Staff.Site, Module)!);
                return Told(seen, post);
            }

            Show(saved);
            await previews.ShowAsync(Reading, Staff.Site, isNew: false);
        }

        Find();
        return IsScripted ? Page() : Redirect(Design.At(At ?? ""));
    }

    /// <summary>Gives the draft up: what is published stays as it is.</summary>
    public async Task<IActionResult> OnPostDiscardAsync([FromServices] Sealing sealing, [FromServices] CaseFiles files)
    {
        await Desk.DiscardAsync(Draft);
        await previews.EndAsync(Draft.File, sealing, files);
        return Redirect($"{Request.PathBase}/designer?done=designer.discarded");
    }

    private bool IsScripted => Request.Headers.ContainsKey("X-Designer");

    // The second of two is told what the first did, and sees both: what was typed here stands in its controls, over the draft as it is now.
    private PageResult Told(string seen, DesignPost post)
    {
        Other = Draft.Who.Length > 0 ? Draft.Who : Words["designer.somebody"];
        TheirChanges = Desk.Step(seen) is { } before ? DraftChanges.Between(Read(before), Reading) : [];
        if (Desk.ChangedOver(Draft, seen, post, Languages) is { } both)
        {
            // Shown only: it is kept when the person says so.
            var now = Draft;
            Show(now with { Bytes = both });
            Draft = now;
        }

        Find();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private void Find()
    {
        Node = Reading.Tree?.Find(At ?? "") ?? Reading.Tree;
        At = Node?.Pointer ?? "";
    }
}
