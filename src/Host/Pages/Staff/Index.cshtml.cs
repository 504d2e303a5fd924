using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Repairs;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;

namespace StationKiosk.Host.Pages.Staff;

/// <summary>What needs doing today: work, repairs, and how the modules are.</summary>
[EveryAccount]
internal sealed class IndexModel(IEnumerable<ITodaySource> sources, RepairList repairs, StatusBoard board, Visit visit, StaffVisit staff) : PageModel
{
    public IReadOnlyList<TodayEntry> Entries { get; private set; } = [];

    /// <summary>Null for those who may not see them.</summary>
    public IReadOnlyList<Repair>? Repairs { get; private set; }

    public IReadOnlyList<ModuleStatus> Modules { get; private set; } = [];

    public string Today { get; private set; } = "";

    public async Task OnGetAsync()
    {
        Entries = [.. sources.SelectMany(s => s.Find()).OrderByDescending(e => e.IsUrgent)];
        Repairs = staff.May(Permission.Repairs) ? await repairs.OfAsync(staff.Site, HttpContext.RequestAborted) : null;
        Modules = [.. board.Modules(visit.Snapshot).OrderBy(m => m.Module, StringComparer.Ordinal)];
        var clock = HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        Today = visit.Snapshot.Site.DayOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
