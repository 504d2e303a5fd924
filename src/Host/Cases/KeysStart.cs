using StationKiosk.Host.Holdings;
using StationKiosk.Host.Texts;

namespace StationKiosk.Host.Cases;

/// <summary>Tries the keys at the start, and says in one line each what of the data cannot be used and what to do, before a resident meets it.</summary>
internal sealed partial class KeysStart(Sealing sealing, DataHoldings holdings, ILogger<KeysStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _ = await sealing.ProveAsync();
        // Stores have their own line when they are opened.
        foreach (var (piece, cause) in holdings.Faults.Where(f => f.Key == HoldingPaths.CaseKeys || !HoldingPaths.IsStore(f.Key)))
        {
            LogUnusable(log, piece, cause.In("en").Text, BuiltInTexts.Get("en", "repairs.data-missing.fix").Replace("{0}", piece, StringComparison.Ordinal));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Critical, "The data in {Piece} cannot be used: {Cause}. {Remedy}")]
    private static partial void LogUnusable(ILogger log, string piece, string cause, string remedy);
}
