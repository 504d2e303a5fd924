using StationKiosk.Host.Holdings;

namespace StationKiosk.Host.Demo;

/// <summary>Loads the demo at the first start, before the doors open. <c>Demo:Load=false</c> leaves a demo station empty.</summary>
internal sealed partial class DemoStart(DemoLoader loader, DataHoldings holdings, IConfiguration configuration, ILogger<DemoStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // A town is not put in the place of data that is missing.
        if (!configuration.GetValue("Demo:Load", defaultValue: true) || holdings.Faults.Count > 0)
        {
            return;
        }

        try
        {
            if (await loader.LoadAsync(cancellation: cancellationToken))
            {
                LogLoaded(log);
            }
        }
        // A wall: a station without its demo is still a station.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(log, e);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Demo data was loaded; 'demo remove' takes it out again")]
    private static partial void LogLoaded(ILogger log);

    [LoggerMessage(LogLevel.Error, "Demo data could not be loaded")]
    private static partial void LogFailed(ILogger log, Exception e);
}
