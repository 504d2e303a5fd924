using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Staff.Designer;

/// <summary>The modules of the site: what is published, what is being changed and by whom, and the way to a new one.</summary>
[Needs(Permission.Config)]
internal sealed class IndexModel(DraftDesk desk, ConfigDesk versions, Visit visit, StaffVisit staff) : PageModel
{
    public bool MayWrite => staff.May(Permission.ConfigWrite);

    public IReadOnlyList<(string Id, ModuleTile? Tile, ModuleStatus? Status, Draft? Draft, ConfigVersion? Last)> Modules { get; private set; } = [];

    public void OnGet()
    {
        var site = visit.Snapshot;
        var drafts = desk.All.ToDictionary(d => d.File, StringComparer.Ordinal);
        var ids = versions.Files(staff.Site)
            // The district can read its stations' files; their modules are designed at the station.
            .Where(f => f.Contains("/modules/", StringComparison.Ordinal) && (DraftReader.SiteOf(f) == staff.Site || DraftReader.SiteOf(f) == SnapshotBuilder.District))
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Concat(site.Tiles.Select(t => t.Id))
            .Concat(drafts.Keys.Where(f => DraftReader.SiteOf(f) == staff.Site).Select(f => Path.GetFileNameWithoutExtension(f)))
            .Distinct(StringComparer.Ordinal);
        var places = site.Tiles.Select((t, i) => KeyValuePair.Create(t.Id, i)).ToDictionary(StringComparer.Ordinal);
        Modules =
        [
            .. ids.Select(id => (id, site.Tiles.FirstOrDefault(t => t.Id == id), site.Status.GetValueOrDefault(id), drafts.GetValueOrDefault(DraftDesk.FileOf(staff.Site, id)), Last(id)))
                .OrderBy(m => places.GetValueOrDefault(m.id, int.MaxValue))
                .ThenBy(m => m.id, StringComparer.Ordinal),
        ];
    }

    private ConfigVersion? Last(string id) => versions.Versions(DraftDesk.FileOf(staff.Site, id), 1) is [var last] ? last : null;
}
