using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Repairs;

namespace StationKiosk.Host.Pages.Staff.Repairs;

internal sealed class IndexModel(RepairList list, StaffVisit staff) : PageModel
{
    public IReadOnlyList<Repair> Repairs { get; private set; } = [];

    public async Task OnGetAsync() => Repairs = await list.OfAsync(staff.Site, HttpContext.RequestAborted);
}
