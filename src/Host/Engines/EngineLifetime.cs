using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Builds the first engine before the listeners accept anybody, calls a start settled after a while or a clean stop, and looks for
/// requests that do not come out of a module.
/// </summary>
internal sealed class EngineLifetime(EngineHost engines, EngineStarts starts, StuckModules stuck, StatusLog status) : IHostedService, IDisposable
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Watching = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _stop = new();
    private Task _watching = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        ShadowFolders.Clear();
        status.Begin();
        await engines.StartAsync();
        _watching = WatchAsync(_stop.Token);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        starts.Settled();
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    private async Task WatchAsync(CancellationToken stop)
    {
        var left = Settling;
        using var timer = new PeriodicTimer(Watching);
        while (await timer.WaitForNextTickAsync(stop))
        {
            left -= Watching;
            if (left == TimeSpan.Zero)
            {
                starts.Settled();
            }

            stuck.Look();
        }
    }
}
