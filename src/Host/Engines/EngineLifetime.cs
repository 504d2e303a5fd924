using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Engines;

/// <summary>Builds the first engine before the listeners accept anybody, and looks for requests that do not come out of a module.</summary>
internal sealed class EngineLifetime(EngineHost engines, EngineStarts starts, StuckModules stuck, StatusLog status, TimeProvider clock) : IHostedService, IDisposable
{
    private static readonly TimeSpan Watching = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stop = new();
    private Task _watching = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ShadowFolders.Clear();
        status.Begin();
        try
        {
            await engines.StartAsync();
        }
        // A wall: the start ends, but not without a trace of it having been the host's own failure.
        catch (Exception e) when (!Sites.StoreCause.IsStores(e))
        {
            starts.FailedAlone();
            throw;
        }

        starts.Served();
        _watching = WatchAsync(_stop.Token);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    private async Task WatchAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Watching, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            stuck.Look();
        }
    }
}
