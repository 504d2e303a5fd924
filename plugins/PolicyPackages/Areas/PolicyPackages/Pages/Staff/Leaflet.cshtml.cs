using Microsoft.AspNetCore.Mvc;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Plugins;

namespace PolicyPackages.Pages.Staff;

/// <summary>A policy as a leaflet on one or two sides of A4.</summary>
[Needs("packages")]
public sealed class LeafletModel(IModule<PolicySettings> module) : StaffPage(module)
{
    internal PolicyPackage Package { get; private set; } = null!;

    /// <summary>Shows the leaflet.</summary>
    /// <param name="id">The policy.</param>
    public IActionResult OnGet(string id)
    {
        if (Book.Find(id) is not { } package)
        {
            return NotFound();
        }

        Package = package;
        return Page();
    }
}
