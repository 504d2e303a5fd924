using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Repairs;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Staff.Repairs;

/// <summary>Every place of the configuration that is wrong, by file: what is wrong there, and what would be right.</summary>
[Needs(Permission.Repairs)]
internal sealed class ConfigurationModel(SiteFaults faults, StaffVisit staff) : PageModel
{
    public int Count => Files.Sum(f => f.Count());

    public IReadOnlyList<IGrouping<string, Fault>> Files { get; private set; } = [];

    public void OnGet() => Files = [.. faults.Of(staff.Site).GroupBy(f => f.File, StringComparer.Ordinal)];
}
