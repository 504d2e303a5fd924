using StationKiosk.Host.Holdings;
using StationKiosk.Records;

namespace StationKiosk.Host.Sites;

/// <summary>
/// Keeps a copy of the list of what must be there in every store, which also says whose store it is; and notices a store's file that was
/// deleted or replaced under the running host, which from then on takes no writes: they would be lost.
/// </summary>
internal sealed partial class HoldingsWatch(DataHoldings holdings, Stores stores, HostPaths paths, StoreWatch watch, TimeProvider clock, ILogger<HoldingsWatch> log) : BackgroundService
{
    private const string OpenFiles = "/proc/self/fd";
    private const string Gone = " (deleted)";
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Looks once.</summary>
    public async Task LookAsync()
    {
        var gone = Directory.Exists(OpenFiles) ? Directory.EnumerateFiles(OpenFiles).Select(TargetOf).OfType<string>().Where(t => t.EndsWith(Gone, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var (name, store) in stores.All.Where(s => s.Value.Refusal is null))
        {
            var piece = Stores.PieceOf(name);
            if (gone.Contains(HoldingPaths.PathOf(paths.Holdings, piece) + Gone))
            {
                var cause = new MissingHoldingException(piece, HoldingCause.Replaced);
                store.StopWriting(cause);
                holdings.Report(piece, cause.Cause);
                watch.Unusable(name, cause.Cause);
                continue;
            }

            await KeepAsync(store);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await LookAsync();
            }
            // A wall: what could not be looked at is looked at again.
            catch (Exception e)
            {
                LogFailed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task KeepAsync(RecordStore store)
    {
        var text = holdings.Text;
        if (store.Meta(DataHoldings.ListKey) == text)
        {
            return;
        }

        try
        {
            await store.WriteAsync(
                unit =>
                {
                    unit.SetMeta(DataHoldings.InstallationKey, holdings.Installation);
                    unit.SetMeta(DataHoldings.ListKey, text);
                },
                new WriteContext { Why = "holdings" });
        }
        catch (StoreUnavailableException)
        {
            // The list itself stands in its file; the copy waits until the disk takes writes again.
            return;
        }
    }

    private static string? TargetOf(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Closed meanwhile.
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "It could not be seen whether everything that must be there is there")]
    private static partial void LogFailed(ILogger log, Exception e);
}
