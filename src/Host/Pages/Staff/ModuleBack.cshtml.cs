using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Pages.Staff;

[Needs(Permission.RepairsWrite)]
internal sealed class ModuleBackModel(EngineDesk desk) : PageModel
{
    public IActionResult OnGet() => LocalRedirect($"{Request.PathBase}/");

    public async Task<IActionResult> OnPostAsync(string? module)
    {
        await desk.PutBackAsync(module ?? "");
        return LocalRedirect($"{Request.PathBase}/?done=module.back");
    }
}
