using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Staff;

/// <summary>Open cases of services that are not offered now: their modules cannot remind anybody of them.</summary>
internal sealed class LeftCasesToday(LeftCases cases, Visit visit, StaffVisit staff, ITexts texts, TimeProvider clock) : ITodaySource
{
    public IEnumerable<TodayEntry> Find()
    {
        var modules = cases.Modules().Where(m => staff.May(MenuPaths.CasesPermission(m))).ToList();
        if (modules.Count == 0)
        {
            yield break;
        }

        var open = cases.Count(modules, openOnly: true);
        if (open.Value > 0)
        {
            var today = visit.Snapshot.Site.DayOf(clock.GetUtcNow());
            var isLate = cases.Page(modules, openOnly: true, after: null).Records.Any(r => r.Body.Date("due") < today);
            yield return new TodayEntry(texts["cases.left.today"], "/cases", open.Value, open.Capped, isLate);
        }
    }
}
