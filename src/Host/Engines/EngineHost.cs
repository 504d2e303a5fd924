using System.Collections.Concurrent;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Holds what is served and replaces it: changed JSON makes a new snapshot of a site, changed plugin code a new engine with every snapshot
/// on it. Either is built and probed beside the old one and published by one exchange, so no request ever fails for it.
/// </summary>
internal sealed partial class EngineHost(PluginCatalog catalog, EngineBuilder engines, SnapshotBuilder snapshots, EngineProbes probes, EngineStarts starts, TimeProvider clock, ILogger<EngineHost> log) : IDisposable
{
    private readonly SemaphoreSlim _publishing = new(1, 1);
    private Live? _live;

    public Live Live => Volatile.Read(ref _live) ?? throw new InvalidOperationException("Nothing is served before the start has finished.");

    /// <summary>Raised after each publishing, with what is served now.</summary>
    public event Action<Live>? Published;

    public async Task StartAsync()
    {
        starts.Begin();
        await ReplaceEngineAsync(starts.IsSafeMode);
    }

    /// <summary>Reads the plugins folder again and serves what it finds. When nothing changed, nothing happens.</summary>
    public Task ReloadPluginsAsync() => ReplaceEngineAsync(safeMode: false);

    /// <summary>Serves the configuration as it is in its files now. Sites whose files did not change keep their snapshot.</summary>
    public async Task PublishAsync()
    {
        await _publishing.WaitAsync();
        try
        {
            var live = Live;
            var sites = new Dictionary<string, Snapshot>(StringComparer.Ordinal);
            foreach (var (id, next) in await snapshots.BuildAsync(live.Engine.Plugins, live.Sites))
            {
                sites[id] = await probes.WithoutFailingModulesAsync(live, next, live.Sites.GetValueOrDefault(id));
            }

            Publish(live with { Sites = sites });
        }
        finally
        {
            _publishing.Release();
        }
    }

    public void Dispose() => _publishing.Dispose();

    /// <summary>Takes a request in: it keeps the engine and the snapshot it begins with until its response is done.</summary>
    public Task InvokeAsync(HttpContext context, Surface surface, string site)
    {
        Live live;
        do
        {
            live = Live;
        }
        while (!live.Engine.TryEnter());

        if (!live.Sites.TryGetValue(site, out var snapshot))
        {
            live.Engine.Leave();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return context.Response.WriteAsync("404");
        }

        var scope = live.Engine.Services.CreateAsyncScope();
        context.Response.RegisterForDisposeAsync(new Lease(live.Engine, scope));
        context.RequestServices = scope.ServiceProvider;
        context.Features.Set(new Visit(surface, snapshot, live));
        return live.Engine.Pipeline(context);
    }

    private async Task ReplaceEngineAsync(bool safeMode)
    {
        await _publishing.WaitAsync();
        try
        {
            var before = Volatile.Read(ref _live);
            var set = safeMode ? PluginSet.Empty : catalog.Read(starts.Disabled);
            var next = await BuildAsync(set, safeMode, before);
            if (before is not null && await probes.WorseThanAsync(before, next) is { } worse)
            {
                LogKept(log, worse.Plugin, worse.Cause.In("en"));
                _ = next.Engine.RetireAsync();
                Publish(before with { Plugins = Kept(before, worse.Plugin, worse.Cause) });
                return;
            }

            Publish(next);
            if (before is not null)
            {
                _ = before.Engine.RetireAsync();
            }
        }
        finally
        {
            _publishing.Release();
        }
    }

    private async Task<Live> BuildAsync(PluginSet set, bool safeMode, Live? before)
    {
        var engine = BuildWithoutCulprits(set);
        var sites = await snapshots.BuildAsync(engine.Plugins, before?.Sites ?? new Dictionary<string, Snapshot>(StringComparer.Ordinal));
        var live = new Live(engine, sites) { IsSafeMode = safeMode, Plugins = engine.Plugins.Status };
        var probed = new ConcurrentDictionary<string, Snapshot>(StringComparer.Ordinal);
        foreach (var (id, site) in sites)
        {
            probed[id] = await probes.WithoutFailingModulesAsync(live, site, null);
        }

        return live with { Sites = probed };
    }

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

            return engines.Build(left.Plugins.Count < set.Plugins.Count ? left : PluginSet.Empty with { Status = left.Status });
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
            return PluginCatalog.Cause(e is AggregateException many ? many.InnerExceptions[0] : e);
        }
    }

    private Dictionary<string, PluginStatus> Kept(Live before, string plugin, LocalizedText cause) => new(before.Plugins, StringComparer.Ordinal)
    {
        [plugin] = before.Plugins[plugin] with
        {
            Cause = new LocalizedText(
                $"新版本未启用，原版本继续运行：{cause.In("zh-CN")}",
                $"its new version is not used and the old one goes on: {cause.In("en")}"),
            Since = clock.GetUtcNow(),
        },
    };

    private void Publish(Live next)
    {
        Volatile.Write(ref _live, next);
        Published?.Invoke(next);
    }

    [LoggerMessage(LogLevel.Error, "The new version of plugin {Plugin} is not served, the old one goes on: {Cause}")]
    private static partial void LogKept(ILogger log, string plugin, string cause);

    [LoggerMessage(LogLevel.Error, "The plugins cannot be built together")]
    private static partial void LogTogether(ILogger log, Exception e);
}
