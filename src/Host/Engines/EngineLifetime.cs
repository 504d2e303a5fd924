using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Builds the first engine before the listeners accept anybody, calls a start settled after a while or a clean stop, and looks for
/// requests that do not come out of a module. A thread that spins cannot be stopped in .NET: under a supervisor the host leaves with exit
/// code 75 and comes back with the module left out; without one it stays and a repair asks for the restart.
/// </summary>
internal sealed partial class EngineLifetime(EngineHost engines, EngineStarts starts, RequestsInside inside, ModuleHealth health, ILogger<EngineLifetime> log) : IHostedService, IAsyncDisposable
{
    public const int ExitForRestart = 75;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);
    private readonly CancellationTokenSource _stop = new();
    private Task _watching = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await engines.StartAsync();
        _watching = WatchAsync(_stop.Token);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        starts.Settled();
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public ValueTask DisposeAsync()
    {
        _stop.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task WatchAsync(CancellationToken stop)
    {
        var ticks = 0;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        while (await timer.WaitForNextTickAsync(stop))
        {
            if (++ticks * 2 == (int)Settling.TotalSeconds)
            {
                starts.Settled();
            }

            foreach (var (site, module) in inside.Stuck())
            {
                if (health.Fault(site, module) is null)
                {
                    Leave(site, module);
                }
            }
        }
    }

    private void Leave(string site, string module)
    {
        LogStuck(log, site, module);
        health.Set(site, module, new Sdk.Configuration.LocalizedText(
            $"有一次请求超过 {ModuleHealth.LongestRequest.TotalSeconds:0} 秒没有结束，请重启主机程序",
            $"a request did not end within {ModuleHealth.LongestRequest.TotalSeconds:0} seconds; restart the host"));
        var supervised = Environment.GetEnvironmentVariable("INVOCATION_ID") is not null || Environment.GetEnvironmentVariable("STATIONKIOSK_SUPERVISED") == "1";
        if (supervised)
        {
            starts.Quarantine($"{site}/{module}", true);
            starts.Settled();
            Environment.Exit(ExitForRestart);
        }
    }

    [LoggerMessage(LogLevel.Critical, "A request does not come out of module {Module} on site {Site}")]
    private static partial void LogStuck(ILogger log, string site, string module);
}
