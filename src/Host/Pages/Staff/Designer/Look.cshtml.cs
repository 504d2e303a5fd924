using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Forms;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>How a part of the draft looks on the kiosk, drawn by the kiosk's own parts: a page of a form, the ways in, or the tile.</summary>
[Needs(Permission.Config)]
internal sealed class LookModel(DraftDesk desk, DraftReader reader, Visit visit, StaffVisit staff) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
{
    [FromRoute(Name = "module")]
    public string Module { get; set; } = "";

    public ITexts Words { get; private set; } = null!;

    public bool IsLarge { get; private set; }

    public DesignReading Reading { get; private set; } = null!;

    public ModuleTile? Tile { get; private set; }

    public OrderedDictionary<string, Door> Doors { get; private set; } = [];

    /// <summary>The form the part is in; null for other parts.</summary>
    public DesignNode? Form { get; private set; }

    /// <summary>The form's page.</summary>
    public DesignNode? Part { get; private set; }

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
        Find(JsonPath.Split(at ?? ""));
        return Page();
    }

    private void Find(string[] path)
    {
        if (Reading.Tree is not { } tree)
        {
            return;
        }

        Tile = new ModuleTile
        {
            Id = Module,
            Title = TextOf(tree["title"]),
            Subtitle = tree["subtitle"]?.Value is null ? null : TextOf(tree["subtitle"]),
            Icon = tree["icon"]?.Text ?? "",
            Accent = tree["accent"]?.Text ?? "",
        };
        var settings = tree["settings"];
        Doors = DesignPage.Bound<Door>(settings?["doors"]?.Children ?? []);
        Form = path switch
        {
            [_, "forms", var id, ..] => settings?["forms"]?[id],
            [_, "cases", var id, ..] => settings?["forms"]?[settings["cases"]?[id]?["form"]?.Text ?? ""],
            _ => null,
        };
        Part = Form?["pages"]?[path is [_, "forms", _, "pages", var page, ..] ? page : ""] ?? Form?["pages"]?.Children.FirstOrDefault();
        Fields = [.. DesignPage.Bound<Field>(Part?["fields"]?.Children ?? []).Where(f => f.Value is not ComputedField).Select(f => new FieldView(f.Key, f.Value, []))];
    }

    public static LocalizedText TextOf(DesignNode? node) => new(node?.Value?.Members.Select(m => KeyValuePair.Create(m.Name, m.Value.Text)) ?? []);
}
