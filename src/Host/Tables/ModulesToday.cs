using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Tables;

/// <summary>What waits in the modules of the site, for the console's home.</summary>
internal sealed class ModulesToday(Visit visit, StaffVisit staff, ITexts texts, TimeProvider clock) : ITodaySource
{
    public IEnumerable<TodayEntry> Find()
    {
        var today = visit.Snapshot.Site.DayOf(clock.GetUtcNow());
        return visit.Snapshot.Modules.Values.SelectMany(m => new ModuleWorkload(m, staff, today, texts).Find());
    }
}
