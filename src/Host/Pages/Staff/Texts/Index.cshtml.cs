using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Wording;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Texts;

/// <summary>Finds a text by words that are in it, or by the screen or service that it stands on.</summary>
[Needs(Permission.Config)]
internal sealed class IndexModel(TextDesk desk, Visit visit, StaffVisit staff, ITexts texts) : PageModel
{
    public const int MostShown = 100;
    private const int LongestShown = 160;

    // Where residents look comes first.
    private static readonly string[] Kiosk = ["kiosk", "browse", "form", "field", "rule", "outcome", "ticket", "keyboard", "network", "public"];

    private IReadOnlyList<TextRow> _all = [];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Changed { get; set; }

    public IReadOnlyList<TextRow> Found { get; private set; } = [];

    public IReadOnlyList<string> Languages => [.. _all.Take(1).SelectMany(r => r.Wordings.Select(w => w.Language))];

    /// <summary>Services, the kiosk's own screens, the console's, each with the names one chooses from.</summary>
    public IEnumerable<IGrouping<string, (string Id, string Name)>> Areas => _all.Select(r => r.Area).Distinct(StringComparer.Ordinal)
        .Select(a => (Group: GroupOf(a), Id: a, Name: AreaName(a)))
        .OrderBy(a => Array.IndexOf(["services", "kiosk", "staff"], a.Group)).ThenBy(a => Array.IndexOf(Kiosk, a.Id)).ThenBy(a => a.Name, StringComparer.Ordinal)
        .GroupBy(a => a.Group, a => (a.Id, a.Name), StringComparer.Ordinal);

    public void OnGet()
    {
        _all = desk.All(staff.Site);
        var words = (Q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Found = [.. _all.Where(r => (string.IsNullOrEmpty(Area) || r.Area == Area) && (!Changed || r.IsChanged) && r.Has(words)).OrderBy(r => Array.IndexOf(["services", "kiosk", "staff"], GroupOf(r.Area)))];
    }

    public string NameOf(string language) => texts.Has("texts.language." + language) ? texts["texts.language." + language].Text : language;

    public static string Short(string text) => text.Length > LongestShown ? text[..LongestShown] + "…" : text;

    private string GroupOf(string area) => Kiosk.Contains(area, StringComparer.Ordinal) ? "kiosk" : texts.Has("texts.area." + area) ? "staff" : "services";

    private string AreaName(string area)
    {
        if (visit.Snapshot.Tiles.FirstOrDefault(t => t.Id == area) is { } tile)
        {
            return texts.Show(tile.Title);
        }

        return texts.Has("texts.area." + area) ? texts["texts.area." + area].Text : area;
    }
}
