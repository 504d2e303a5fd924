using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Repairs;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Staff.Repairs;

[Needs(Permission.Repairs)]
internal sealed class IndexModel(RepairList list, SiteFaults faults, StaffVisit staff) : PageModel
{
    public IReadOnlyList<Repair> Repairs { get; private set; } = [];

    /// <summary>How many places of the configuration are wrong.</summary>
    public int Faults => faults.Of(staff.Site).Count;

    public async Task OnGetAsync() => Repairs = await list.OfAsync(staff.Site, HttpContext.RequestAborted);
}
