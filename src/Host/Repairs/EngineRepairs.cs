using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>Modules that are not as they should be, plugins that were refused, and safe mode.</summary>
internal sealed class EngineRepairs(StatusBoard board, EngineHost engines) : IRepairSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation)
    {
        var safe = engines.Live.IsSafeMode ? new[] { new Repair { Severity = RepairSeverity.Bad, Kind = "safe-mode", Link = "/plugins" } } : [];
        var plugins = board.Plugins().Where(p => p.Cause is not null && p.State != PluginState.Disabled).Select(Of);
        return new([.. safe, .. plugins, .. board.Modules().Where(m => m.State != ModuleState.Ready).Select(Of)]);
    }

    private static Repair Of(PluginStatus plugin) => new()
    {
        Severity = plugin.State == PluginState.Refused ? RepairSeverity.Bad : RepairSeverity.Warning,
        Kind = plugin.State == PluginState.Refused ? "plugin-refused" : "plugin-kept",
        Args = [LocalizedText.Same(plugin.Id)],
        Plugin = plugin.Id,
        Since = plugin.Since,
        Cause = plugin.Cause,
        Next = plugin.Next,
        Link = "/plugins",
    };

    private Repair Of(ModuleStatus module) => new()
    {
        Severity = module.State == ModuleState.BrokenConfig ? RepairSeverity.Warning : RepairSeverity.Bad,
        Kind = module.State switch
        {
            ModuleState.Faulted => "module-faulted",
            ModuleState.BrokenConfig => "module-config",
            _ => "module-quarantined",
        },
        Args = [Title(module)],
        Site = module.Site,
        Module = module.Module,
        Plugin = module.Plugin,
        Since = module.Since,
        Cause = module.Cause,
        Next = module.Next,
        Link = module.State == ModuleState.BrokenConfig ? "/repairs/configuration" : "/plugins",
    };

    private LocalizedText Title(ModuleStatus module) =>
        engines.Live.Sites.GetValueOrDefault(module.Site)?.Tiles.FirstOrDefault(t => t.Id == module.Module)?.Title ?? LocalizedText.Same(module.Module);
}
