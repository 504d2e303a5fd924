using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Engines;

/// <summary>Probes every module of a site on kiosk and console before it is served.</summary>
internal sealed partial class EngineProbes(Probe probe, ModuleHealth health, TimeProvider clock, ILogger<EngineProbes> log)
{
    /// <summary>The same site, where modules whose first page fails are faulted instead of served. What did not change is not asked again.</summary>
    public async Task<Snapshot> WithoutFailingModulesAsync(Live live, Snapshot site, Snapshot? before)
    {
        var status = new Dictionary<string, ModuleStatus>(site.Status, StringComparer.Ordinal);
        foreach (var module in site.Modules.Values.Where(m => !ReferenceEquals(m, before?.Modules.GetValueOrDefault(m.Info.Id))))
        {
            health.Clear(site.Site.Id, module.Info.Id);
            if (await FailureAsync(live, site, module.Info.Id) is { } failure)
            {
                LogFailed(log, site.Site.Id, module.Info.Id, failure);
                var cause = PluginCatalog.Cause(failure);
                health.Set(site.Site.Id, module.Info.Id, cause);
                status[module.Info.Id] = status[module.Info.Id] with { State = ModuleState.Faulted, Cause = cause, Since = clock.GetUtcNow() };
            }
        }

        return site with { Status = status };
    }

    /// <summary>A plugin that served before and would not now: its new version is worse than its old one.</summary>
    public async Task<(string Plugin, LocalizedText Cause)?> WorseThanAsync(Live before, Live next)
    {
        foreach (var plugin in before.Engine.Plugins.Plugins)
        {
            var status = next.Engine.Plugins.Status.GetValueOrDefault(plugin.Id);
            if (status is { State: PluginState.Refused, Cause: { } cause })
            {
                return (plugin.Id, cause);
            }

            if (next.Engine.Plugins.Find(plugin.Id)?.Fingerprint == plugin.Fingerprint)
            {
                continue;
            }

            foreach (var site in next.Sites.Values)
            {
                foreach (var module in site.Modules.Values.Where(m => m.Info.Plugin == plugin.Id))
                {
                    if (await FailureAsync(next, site, module.Info.Id) is { } failure)
                    {
                        return (plugin.Id, PluginCatalog.Cause(failure));
                    }
                }
            }
        }

        return null;
    }

    private async Task<Exception?> FailureAsync(Live live, Snapshot site, string module) =>
        await probe.AskAsync(live, site, Surface.Kiosk, $"/m/{module}") ?? await probe.AskAsync(live, site, Surface.Staff, $"/m/{module}");

    [LoggerMessage(LogLevel.Error, "Module {Module} of site {Site} fails its probe")]
    private static partial void LogFailed(ILogger log, string site, string module, Exception e);
}
