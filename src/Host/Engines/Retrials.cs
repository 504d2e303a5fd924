namespace StationKiosk.Host.Engines;

/// <summary>Tries again by itself what was taken out.</summary>
internal sealed partial class Retrials(ModuleRetrials modules, LeftOutRetrials leftOut, TimeProvider clock, ILogger<Retrials> log) : BackgroundService
{
    private static readonly TimeSpan Looking = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Looking, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await modules.TryDueAsync();
                await leftOut.TryDueAsync(stoppingToken);
            }
            // A wall: what cannot be tried now is tried at a later tick.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogRound(log, e);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "What was taken out could not be tried again")]
    private static partial void LogRound(ILogger log, Exception e);
}
