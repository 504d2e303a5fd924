using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>Where console, /healthz and command line read the state of plugins and modules, so that all say the same.</summary>
internal sealed class StatusBoard(EngineHost engines, ModuleHealth health)
{
    public IReadOnlyList<PluginStatus> Plugins() => [.. engines.Live.Plugins.Values.OrderBy(p => p.Id, StringComparer.Ordinal)];

    public IReadOnlyList<ModuleStatus> Modules() => [.. engines.Live.Sites.Values.SelectMany(Modules).OrderBy(m => (m.Site, m.Module))];

    public IEnumerable<ModuleStatus> Modules(Snapshot site) => site.Status.Values.Select(Now);

    /// <summary>A module's state with what happened since its snapshot was made.</summary>
    public ModuleStatus Now(ModuleStatus status)
    {
        var errors = health.Errors(status.Site, status.Module);
        return health.Fault(status.Site, status.Module) is { } fault && status.State is ModuleState.Ready or ModuleState.BrokenConfig or ModuleState.Faulted
            ? status with { State = ModuleState.Faulted, Cause = fault.Cause, Since = fault.Since, Errors = errors }
            : status with { Errors = errors };
    }
}
