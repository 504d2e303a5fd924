using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Builds all that is served, beside what is served now: an engine from plugins, every site on it, each module probed. A plugin that cannot
/// be built is left out; one that worked before and would not now goes on in its old version.
/// </summary>
internal sealed partial class LiveBuilder(EngineBuilder engines, SnapshotBuilder snapshots, EngineProbes probes, TimeProvider clock, ILogger<LiveBuilder> log)
{
    public async Task<Live> BuildAsync(PluginSet set, Live? before)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var engine = BuildWithoutCulprits(set);
            var next = new Live(engine, new Dictionary<string, Snapshot>(StringComparer.Ordinal))
            {
                IsSafeMode = false,
                Plugins = WithTheirSince(engine.Plugins.Status, before),
            };
            next = await WithSitesAsync(next, before);
            if (before is null || Worse(before, next) is not { } worse)
            {
                return next;
            }

            _ = engine.RetireAsync();
            LogKept(log, worse.Plugin.Id, worse.Cause.In("en"));
            if (!kept.Add(worse.Plugin.Id))
            {
                // Its old version does not work with the others' new ones: then everything stays as it was.
                var all = before.Engine.Plugins.Keeping(worse.Plugin, worse.Cause, clock.GetUtcNow());
                return before with { Plugins = WithTheirSince(all.Status, before) };
            }

            set = set.Keeping(worse.Plugin, worse.Cause, clock.GetUtcNow());
        }
    }

    /// <summary>The sites as their files say now, on the engine that is given.</summary>
    public async Task<Live> WithSitesAsync(Live next, Live? before)
    {
        var sites = new Dictionary<string, Snapshot>(StringComparer.Ordinal);
        foreach (var (id, site) in await snapshots.BuildAsync(next.Engine.Plugins, before?.Sites ?? sites))
        {
            sites[id] = await probes.WithoutFailingModulesAsync(next, site, before?.Engine == next.Engine ? before.Sites.GetValueOrDefault(id) : null);
        }

        return next with { Sites = sites };
    }

    // Only what worked is compared: a plugin that failed before cannot become worse.
    private static (LoadedPlugin Plugin, LocalizedText Cause)? Worse(Live before, Live next)
    {
        foreach (var plugin in before.Engine.Plugins.Plugins)
        {
            if (next.Engine.Plugins.Status.GetValueOrDefault(plugin.Id) is { State: PluginState.Refused, Cause: { } refused })
            {
                return (plugin, refused);
            }

            if (next.Engine.Plugins.Find(plugin.Id) is { } now && now.Fingerprint != plugin.Fingerprint && FirstLost(before, next, plugin.Id) is { } lost)
            {
                return (plugin, lost.Cause ?? LocalizedText.Empty);
            }
        }

        return null;
    }

    private static ModuleStatus? FirstLost(Live before, Live next, string plugin) => (
        from site in next.Sites.Values
        from status in site.Status.Values
        where status.Plugin == plugin && status.State != ModuleState.Ready
        where before.Sites.GetValueOrDefault(site.Site.Id)?.Status.GetValueOrDefault(status.Module) is { State: ModuleState.Ready }
        select status).FirstOrDefault();

    private Engine BuildWithoutCulprits(PluginSet set)
    {
        try
        {
            return engines.Build(set);
        }
        // A wall: services that cannot be built together are found out one plugin at a time.
        catch (Exception e) when (set.Plugins.Count > 0)
        {
            LogTogether(log, e);
            var left = set;
            foreach (var plugin in set.Plugins)
            {
                if (Fails(set with { Plugins = [plugin] }) is { } cause)
                {
                    left = left.Without(plugin.Id, cause, clock.GetUtcNow());
                }
            }

            return engines.Build(left.Plugins.Count < set.Plugins.Count ? left : set.Refused(PluginCause.Of(e), clock.GetUtcNow()));
        }
    }

    private LocalizedText? Fails(PluginSet alone)
    {
        try
        {
            engines.Build(alone).Services.Dispose();
            return null;
        }
        // A wall: the failure is what was asked for.
        catch (Exception e)
        {
            return PluginCause.Of(e);
        }
    }

    // A state that did not change keeps the moment at which it began.
    private static Dictionary<string, PluginStatus> WithTheirSince(IReadOnlyDictionary<string, PluginStatus> now, Live? before) => now.ToDictionary(
        s => s.Key,
        s => before?.Plugins.GetValueOrDefault(s.Key) is { } was && was with { Since = s.Value.Since } == s.Value ? was : s.Value,
        StringComparer.Ordinal);

    [LoggerMessage(LogLevel.Error, "The new version of plugin {Plugin} is not served, the old one goes on: {Cause}")]
    private static partial void LogKept(ILogger log, string plugin, string cause);

    [LoggerMessage(LogLevel.Error, "The plugins cannot be built together")]
    private static partial void LogTogether(ILogger log, Exception e);
}
