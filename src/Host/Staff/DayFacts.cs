using System.Globalization;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Import;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Usage;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Staff;

/// <summary>What a clerk wants to know of the day without having to do anything about it: how many came, and what was imported last.</summary>
internal sealed class DayFacts(Visit visit, StaffVisit staff, UsageCounts usage, ITexts texts, TimeProvider clock)
{
    public IEnumerable<DayFact> Find()
    {
        var site = visit.Snapshot;
        yield return new DayFact(texts["staff.home.visits"], texts["staff.home.visits.value", usage.VisitsOn(site, site.Site.DayOf(clock.GetUtcNow()))], null);
        foreach (var module in site.Modules.Values.Where(m => staff.May(MenuPaths.ImportPermission(m.Info.Id))))
        {
            foreach (var import in module.Definition.Imports.Values)
            {
                yield return LastImport(module, import);
            }
        }
    }

    private DayFact LastImport(ModuleInstance module, ImportDefinition import)
    {
        var url = MenuPaths.Import(module.Info.Id, import.Id);
        var label = texts["staff.home.import", texts.Show(import.Title).Text];
        return module.Store.Batches().FirstOrDefault(b => b is { Opened: not null, State: BatchState.Open } && ImportWhy.IsInto(module.Stored(import.Collection), b.Context.Why)) is { } last
            ? new DayFact(label, texts["staff.home.import.value", ImportWhy.Source(last.Context.Why)!, When(last.Begun.Time), last.Inserted, last.Changed], url)
            : new DayFact(label, texts["staff.home.import.none"], url);
    }

    private string When(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, visit.Snapshot.Site.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
