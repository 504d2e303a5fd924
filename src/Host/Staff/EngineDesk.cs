using StationKiosk.Host.Accounts;
using StationKiosk.Host.Engines;

namespace StationKiosk.Host.Staff;

/// <summary>What staff can do about modules and plugins. Everything is written down before it is done.</summary>
internal sealed class EngineDesk(EngineHost engines, EngineStarts starts, AuditLog audit, StaffVisit staff)
{
    /// <summary>Tries a module again that was faulted, or left out because it hung.</summary>
    public async Task PutBackAsync(string module)
    {
        await audit.WriteAsync(staff.Entry("module.back", module));
        await engines.PutBackAsync(staff.Site, module);
    }

    public async Task ReloadAsync()
    {
        await audit.WriteAsync(staff.Entry("plugins.read"));
        await engines.ReloadPluginsAsync();
    }

    public async Task SwitchAsync(string plugin, bool off)
    {
        await audit.WriteAsync(staff.Entry(off ? "plugin.off" : "plugin.on", plugin));
        starts.Disable(plugin, off);
        await engines.ReloadPluginsAsync();
    }

    public async Task EnterSafeModeAsync()
    {
        await audit.WriteAsync(staff.Entry("safe-mode.entered"));
        await engines.EnterSafeModeAsync(staff.Account?.Name ?? "");
    }

    public async Task LeaveSafeModeAsync()
    {
        await audit.WriteAsync(staff.Entry("safe-mode.left"));
        await engines.LeaveSafeModeAsync();
    }
}
