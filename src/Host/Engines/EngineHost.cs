using StationKiosk.Host.Designer;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Holds what is served and replaces it: changed JSON makes a new snapshot of a site, changed plugin code a new engine with every snapshot
/// on it. Either is built and probed beside the old one and published by one exchange, so no request ever fails for it.
/// </summary>
internal sealed class EngineHost(PluginCatalog catalog, LiveBuilder builder, EngineStarts starts, ModuleHealth health, PreviewSites previews) : IDisposable
{
    private static readonly LocalizedText SafeMode = new("安全模式：连续三次没有启动成功，插件都没有启用", "safe mode: three starts in a row failed, so no plugin is used");
    private static readonly LocalizedText SafeModeByStaff = new("安全模式：工作人员暂停了所有插件", "safe mode: staff switched every plugin off");

    private readonly SemaphoreSlim _publishing = new(1, 1);
    private Live? _live;
    private string _lastSet = "";

    public Live Live => Volatile.Read(ref _live) ?? throw new InvalidOperationException("Nothing is served before the start has finished.");

    public bool IsServing => Volatile.Read(ref _live) is not null;

    /// <summary>Raised after each publishing, with what is served now.</summary>
    public event Action<Live>? Published;

    public async Task StartAsync()
    {
        starts.Begin();
        await ReplaceEngineAsync();
    }

    /// <summary>Reads the plugins folder again and serves what it finds. When nothing changed, nothing happens; in safe mode neither.</summary>
    public Task ReloadPluginsAsync() => ReplaceEngineAsync();

    /// <summary>Stops every plugin at once; console and data go on.</summary>
    public async Task EnterSafeModeAsync(string by)
    {
        starts.EnterSafeMode(by);
        await ReplaceEngineAsync();
    }

    /// <summary>Tries the plugins again.</summary>
    public async Task LeaveSafeModeAsync()
    {
        starts.LeaveSafeMode();
        await ReplaceEngineAsync();
    }

    /// <summary>Serves the configuration of all sites as it is in its files now.</summary>
    public async Task PublishAsync()
    {
        CodeTrace.Use(starts.Trace);
        await _publishing.WaitAsync();
        try
        {
            Publish(await builder.WithSitesAsync(Live, Live));
        }
        finally
        {
            _publishing.Release();
        }
    }

    /// <summary>Staff put a module back that was faulted or left out: its errors are forgotten and it is probed anew.</summary>
    public Task PutBackAsync(string site, string module)
    {
        starts.LeftOut.Forget($"{site}/{module}");
        return TryAgainAsync(site, module);
    }

    /// <summary>Makes a module anew, probes it, and serves it when it answers.</summary>
    public async Task TryAgainAsync(string site, string module)
    {
        CodeTrace.Use(starts.Trace);
        await _publishing.WaitAsync();
        try
        {
            health.Clear(site, module);
            Publish(await builder.WithSitesAsync(Live, Without(Live, site, module)));
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

        var preview = surface == Surface.Kiosk ? previews.In(context, live.Engine, site) : null;
        var scope = live.Engine.Services.CreateAsyncScope();
        context.Response.RegisterForDisposeAsync(new Lease(live.Engine, scope));
        context.RequestServices = scope.ServiceProvider;
        context.Features.Set(new Visit(surface, preview?.Snapshot ?? snapshot, live) { Trial = preview?.Token ?? "" });
        return live.Engine.Pipeline(context);
    }

    private async Task ReplaceEngineAsync()
    {
        CodeTrace.Use(starts.Trace);
        await _publishing.WaitAsync();
        try
        {
            var before = Volatile.Read(ref _live);
            var isSafe = starts.IsSafeMode;
            var set = isSafe ? catalog.ReadNone(starts.SafeModeBy.Length > 0 ? SafeModeByStaff : SafeMode) : catalog.Read(starts.Disabled);
            if (before is not null && before.IsSafeMode == isSafe && set.Fingerprint == _lastSet)
            {
                return;
            }

            var next = (await builder.BuildAsync(set, before)) with { IsSafeMode = isSafe };
            _lastSet = set.Fingerprint;
            Publish(next);
            if (before is not null && before.Engine != next.Engine)
            {
                _ = before.Engine.RetireAsync();
            }
        }
        finally
        {
            _publishing.Release();
        }
    }

    private void Publish(Live next)
    {
        var before = Volatile.Read(ref _live);
        Volatile.Write(ref _live, next);
        // A module that changed begins with a clean slate.
        foreach (var (id, site) in next.Sites)
        {
            foreach (var module in site.Modules.Values.Where(m => !ReferenceEquals(m, before?.Sites.GetValueOrDefault(id)?.Modules.GetValueOrDefault(m.Info.Id))))
            {
                health.Clear(id, module.Info.Id);
            }
        }

        Published?.Invoke(next);
    }

    // Forgotten, so that it is made and probed anew.
    private static Live Without(Live live, string site, string module) =>
        live.Sites.TryGetValue(site, out var snapshot) && snapshot.Status.GetValueOrDefault(module) is { State: ModuleState.Faulted or ModuleState.Ready }
            ? live.With(snapshot with { Modules = snapshot.Modules.Where(m => m.Key != module).ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal) })
            : live;
}
