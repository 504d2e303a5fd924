using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>How a part of the draft looks on the kiosk, drawn by the kiosk's own parts: a page of a form, the ways in, or the tile.</summary>
internal sealed class LookModel(DraftDesk desk, DraftReader reader, Visit visit, StaffVisit staff, TimeProvider clock) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    [FromRoute(Name = "module")]
    public string Module { get; set; } = "";

    public ITexts Words { get; private set; } = null!;

    public bool IsLarge { get; private set; }

    public DraftReading Reading { get; private set; } = null!;

    public ModuleTile? Tile { get; private set; }

    public FormDefinition? Form { get; private set; }

    public string PageId { get; private set; } = "";

    public IReadOnlyList<FieldView> Fields { get; private set; } = [];

    public IActionResult OnGet(string? at, string? language, bool large)
    {
        if (desk.Open(staff.Site, Module) is not { } draft)
        {
            return NotFound();
        }

        var site = visit.Snapshot;
        var tag = site.Site.Languages.Contains(language, StringComparer.Ordinal) ? language! : site.Site.Languages[0];
        HttpContext.Features.Set(new SpokenLanguage(tag));
        Words = site.TextsIn(tag);
        IsLarge = large;
        Reading = reader.Read(draft.File, draft.Bytes);
        if (Reading.Reading is { IsGood: true } good)
        {
            Tile = SiteLooks.Tile(good.Id, good.Head!, 0, site.Look.Idle);
        }

        Find(JsonPath.Split(at ?? ""));
        return Page();
    }

    private void Find(string[] path)
    {
        if (Reading.Definition is not { } definition || path is not ["settings", "forms" or "cases", var id, ..])
        {
            return;
        }

        var name = path[1] == "cases" ? definition.Cases.GetValueOrDefault(id)?.Form ?? "" : id;
        Form = definition.Forms.GetValueOrDefault(name);
        if (Form is null)
        {
            return;
        }

        PageId = path is [_, "forms", _, "pages", var page, ..] && Form.Pages.ContainsKey(page) ? page : Form.Pages.Keys.First();
        var today = visit.Snapshot.Site.DayOf(clock.GetUtcNow());
        Fields = [.. Form.Pages[PageId].Fields.Where(f => f.Value is not ComputedField).Select(f => new FieldView(f.Key, f.Value, []) { Value = f.Value is ComputedField computed ? computed.Reckon([], today) : null })];
    }
}
