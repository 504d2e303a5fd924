using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Maps;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Tables;
using StationKiosk.Records;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Module;

/// <summary>A list's map on A4 for the wall or to hand out: by kind, with the rows that its numbers stand for and the way to each.</summary>
[ModuleNeed(ModuleNeed.Records)]
internal sealed class MapModel(ModuleInstance module, RecordDesk desk, ITexts texts) : PageModel
{
    public const int Most = 24;

    public ModuleInstance Module => module;

    public BrowseScreen List { get; private set; } = null!;

    public BrowseState State { get; private set; } = new();

    public BrowseReader Reader => new(module, List, desk.Station);

    public IReadOnlyList<Record> Rows { get; private set; } = [];

    public bool IsCut { get; private set; }

    public IHtmlContent? Drawn { get; private set; }

    public IActionResult OnGet(string screen)
    {
        if (!module.Definition.Screens.TryGetValue(screen, out var list) || !list.Map)
        {
            return NotFound();
        }

        List = list;
        State = BrowseState.Read(Request.Query, list);
        var page = Reader.Page(State, Most);
        (Rows, IsCut) = (page.Records, page.Next is not null);
        Drawn = MapDrawing.Of(module.Info.Site, Rows.Select((r, i) => new MapSpot(i + 1, View(r).Title, Reader.PlaceOf(r))), MapSizes.Sheet, texts);
        return Page();
    }

    public RecordView View(Record record) => RecordReading.View(module, List.Collection, List.Present, record, new PresentContext { Texts = texts, Module = module.Info, Today = desk.Today });

    public IReadOnlyList<string> Way(Record record) =>
        [.. WayWords.Of(module.Info.Site, Reader.PlaceOf(record)?.Name, texts), .. List.Look?.Way is { } own && record.Body.Text(own) is { Length: > 0 } words ? new[] { words } : []];

    /// <summary>The heading: what the list is called, and what was chosen of it.</summary>
    public string Title => string.Join(" · ", State.Chosen.Select(c => texts.Show(Reader.Label(c.Key, c.Value)).Text).Prepend(texts.Show(List.Title).Text));
}
