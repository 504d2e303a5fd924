using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Engines;

/// <summary>Probes every module of a site on kiosk and console before it is served.</summary>
internal sealed partial class EngineProbes(Probe probe, TimeProvider clock, ILogger<EngineProbes> log)
{
    /// <summary>
    /// The same site, where modules whose first page fails are faulted. What did not change on the same engine is not asked again and keeps
    /// its finding: asking a page that hangs costs a thread each time.
    /// </summary>
    public async Task<Snapshot> WithoutFailingModulesAsync(Live live, Snapshot site, Snapshot? before)
    {
        var status = new Dictionary<string, ModuleStatus>(site.Status, StringComparer.Ordinal);
        foreach (var (id, module) in site.Modules)
        {
            if (ReferenceEquals(module, before?.Modules.GetValueOrDefault(id)))
            {
                status[id] = before!.Status[id] is { State: ModuleState.Faulted } found && status[id].State == ModuleState.Ready ? found : status[id];
            }
            else if (await FailureAsync(live, site, module) is { } failure)
            {
                LogFailed(log, site.Site.Id, id, failure);
                status[id] = status[id] with { State = ModuleState.Faulted, Cause = PluginCause.Of(failure), Since = clock.GetUtcNow(), IsTriedAgain = true };
            }
        }

        return site with { Status = status };
    }

    private async Task<Exception?> FailureAsync(Live live, Snapshot site, ModuleInstance module)
    {
        using var trace = CodeTrace.Enter(module.Info.Plugin);
        var failure = await probe.AskAsync(live, site, Surface.Kiosk, $"/m/{module.Info.Id}") ?? await probe.AskAsync(live, site, Surface.Staff, $"/m/{module.Info.Id}");
        // A store that cannot be written now is not the module's fault, and heals without a new probe.
        return failure is not null && Blame.Of(failure).IsModules ? failure : null;
    }

    [LoggerMessage(LogLevel.Error, "Module {Module} of site {Site} fails its probe")]
    private static partial void LogFailed(ILogger log, string site, string module, Exception e);
}
