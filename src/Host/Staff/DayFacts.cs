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
        var imports = site.Modules.Values
            .Where(m => staff.May(MenuPaths.ImportPermission(m.Info.Id)))
            .SelectMany(m => m.Definition.Imports.Values.Select(i => (Module: m, Import: i, Last: Last(m, i))))
            .ToList();
        // What was never imported is no news; where nothing ever was, one line says where one could begin.
        foreach (var (module, import, last) in imports.Exists(i => i.Last is not null) ? imports.Where(i => i.Last is not null) : imports.Take(1))
        {
            var label = texts["staff.home.import", texts.Show(import.Title).Text];
            var said = last is null ? texts["staff.home.import.none"] : texts["staff.home.import.value", ImportWhy.Source(last.Context.Why)!, When(last.Begun.Time), last.Inserted, last.Changed];
            yield return new DayFact(label, said, MenuPaths.Import(module.Info.Id, import.Id));
        }
    }

    private static BatchInfo? Last(ModuleInstance module, ImportDefinition import) =>
        module.Store.Batches().FirstOrDefault(b => b is { Opened: not null, State: BatchState.Open } && ImportWhy.IsInto(module.Stored(import.Collection), b.Context.Why));

    private string When(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, visit.Snapshot.Site.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
