using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>Where console, log, /healthz and command line read the state of plugins and modules, so that all say the same.</summary>
internal sealed class StatusBoard(EngineHost engines, ModuleHealth health)
{
    public IReadOnlyList<PluginStatus> Plugins() => [.. engines.Live.Plugins.Values.OrderBy(p => p.Id, StringComparer.Ordinal)];

    public IReadOnlyList<ModuleStatus> Modules() => [.. engines.Live.Sites.Values.SelectMany(Modules).OrderBy(m => m.Site, StringComparer.Ordinal).ThenBy(m => m.Module, StringComparer.Ordinal)];

    public IEnumerable<ModuleStatus> Modules(Snapshot site) => site.Status.Values.Select(Now);

    /// <summary>A module's state with what happened since its snapshot was made.</summary>
    public ModuleStatus Now(ModuleStatus status) => Now(status, health);

    public static ModuleStatus Now(ModuleStatus status, ModuleHealth health)
    {
        var errors = health.Errors(status.Site, status.Module);
        return health.Fault(status.Site, status.Module) is { } fault && status.State is ModuleState.Ready or ModuleState.BrokenConfig
            ? status with { State = ModuleState.Faulted, Cause = fault.Cause, Since = fault.Since, Errors = errors }
            : status with { Errors = errors };
    }
}
