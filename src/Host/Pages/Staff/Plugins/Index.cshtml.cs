using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Staff;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Pages.Staff.Plugins;

[NeedsOn(RoleGrant.Everywhere, Permission.Plugins)]
internal sealed class IndexModel(StatusBoard board, EngineDesk desk, Visit visit) : PageModel
{
    public IReadOnlyList<PluginStatus> Plugins => board.Plugins();

    /// <summary>What a plugin says of itself; null for one that was refused before it could.</summary>
    public LocalizedText? About(string plugin) => visit.Live.Engine.Plugins.Find(plugin)?.Manifest.Description;

    public IReadOnlyList<ModuleStatus> Modules => [.. board.Modules(visit.Snapshot).OrderBy(m => m.Module, StringComparer.Ordinal)];

    public async Task<IActionResult> OnPostReloadAsync()
    {
        await desk.ReloadAsync();
        return Done("plugins.read");
    }

    public async Task<IActionResult> OnPostOffAsync(string? plugin)
    {
        await desk.SwitchAsync(plugin ?? "", off: true);
        return Done("plugin.off");
    }

    public async Task<IActionResult> OnPostOnAsync(string? plugin)
    {
        await desk.SwitchAsync(plugin ?? "", off: false);
        return Done("plugin.on");
    }

    public async Task<IActionResult> OnPostEnterSafeModeAsync()
    {
        await desk.EnterSafeModeAsync();
        return Done("safe-mode.entered");
    }

    public async Task<IActionResult> OnPostLeaveSafeModeAsync()
    {
        await desk.LeaveSafeModeAsync();
        return Done("safe-mode.left");
    }

    private LocalRedirectResult Done(string what) => LocalRedirect($"{Request.PathBase}/plugins?done={what}");
}
