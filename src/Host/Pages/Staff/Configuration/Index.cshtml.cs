using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Pages.Staff.Configuration;

/// <summary>The settings files of a site with who changed each last; those of modules first.</summary>
[Needs(Permission.Config)]
internal sealed class IndexModel(ConfigDesk desk, Visit visit, StaffVisit staff, ITexts texts) : PageModel
{
    public IEnumerable<IGrouping<string, KeyValuePair<string, ConfigVersion?>>> Groups => desk.Files(staff.Site)
        .Select(f => KeyValuePair.Create(f, desk.Versions(f, 1) is [var last] ? last : null))
        .GroupBy(f => ConfigDesk.IsShared(f.Key) ? "shared" : f.Key.Contains("/modules/", StringComparison.Ordinal) ? "modules" : "station", StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal);

    /// <summary>A module's file by the title of its tile.</summary>
    public string Name(string file) => file.Contains("/modules/", StringComparison.Ordinal)
        && visit.Snapshot.Tiles.FirstOrDefault(t => t.Id == Path.GetFileNameWithoutExtension(file)) is { } tile ? texts.Show(tile.Title) : Path.GetFileName(file);

    public string Who(ConfigVersion version) => version.Who == ConfigVersion.FromFile ? texts["config.by-hand"] : version.Who;
}
