using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Engines;

/// <summary>Where console, log, /healthz and command line read the state of plugins and modules, so that all say the same.</summary>
internal sealed class StatusBoard(EngineHost engines, ModuleHealth health, ModulePauses pauses, LeftOut leftOut)
{
    public IReadOnlyList<PluginStatus> Plugins() => [.. engines.Live.Plugins.Values.Select(p => p with { Next = leftOut.Next(p.Id) }).OrderBy(p => p.Id, StringComparer.Ordinal)];

    public IReadOnlyList<ModuleStatus> Modules() => [.. engines.Live.Sites.Values.SelectMany(Modules).OrderBy(m => m.Site, StringComparer.Ordinal).ThenBy(m => m.Module, StringComparer.Ordinal)];

    public IEnumerable<ModuleStatus> Modules(Snapshot site) => site.Status.Values.Select(s => Now(s));

    /// <summary>A module's state with what happened since its snapshot was made: on one surface, or wherever it is worst.</summary>
    public ModuleStatus Now(ModuleStatus status, Surface? surface = null)
    {
        var now = Now(status, health, pauses, surface);
        return now.Next is null ? now with { Next = leftOut.Next($"{status.Site}/{status.Module}") } : now;
    }

    /// <summary>What took a module out while it was served.</summary>
    public ModuleFault? Fault(ModuleStatus status) => health.Fault(status.Site, status.Module);

    public static ModuleStatus Now(ModuleStatus status, ModuleHealth health, ModulePauses pauses, Surface? surface)
    {
        var fault = surface is { } one ? health.Fault(status.Site, status.Module, one) : health.Fault(status.Site, status.Module);
        var now = fault is not null && status.State is ModuleState.Ready or ModuleState.BrokenConfig
            ? status with { State = ModuleState.Faulted, Cause = fault.Cause, Since = fault.Since, IsTriedAgain = !fault.IsInside }
            : status;
        return now with
        {
            Errors = health.Errors(status.Site, status.Module),
            Next = now.IsTriedAgain ? pauses.Next(ModulePauses.Of(now.Site, now.Module), now.Since) : null,
        };
    }
}
