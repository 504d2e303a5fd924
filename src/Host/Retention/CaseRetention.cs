using StationKiosk.Host.Clocks;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Retention;

/// <summary>
/// Keeps the promise of every consent: so many days after a case was closed each personal answer is taken out, and with the last one the
/// case's key, after which no backup can show it either. Runs once a day, and over a restored backup before anything is served; what was
/// missed is caught up. Each run counts what is there before and after it.
/// </summary>
internal sealed partial class CaseRetention(EngineHost engines, CaseErasure erasure, Leftovers leftovers, RetentionBook book, StationClock clock, ILogger<CaseRetention> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(24);
    private static readonly TimeSpan InDoubt = TimeSpan.FromMinutes(1);

    /// <summary>Takes out what is due on every site; returns how many cases lost something. By a doubtful time nothing is due: a key that is gone does not come back.</summary>
    public async Task<int> RunAsync(string why = "daily")
    {
        if (clock.Doubt is not null)
        {
            return 0;
        }

        var cases = 0;
        var restored = book.Restored;
        foreach (var site in engines.Live.Sites.Values)
        {
            cases += await RunAsync(site, restored is null ? why : "restored", restored);
        }

        await leftovers.SweepAsync(restored is not null);
        if (restored is not null)
        {
            await book.ForgetRestoredAsync();
        }

        if (cases > 0)
        {
            LogDone(log, cases);
        }

        return cases;
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // An old backup holds what was taken out since: nobody sees it again.
        if (book.Restored is not null)
        {
            await RunAsync();
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            timer.Period = clock.Doubt is null ? Every : InDoubt;
            try
            {
                await RunAsync();
            }
            // A wall: what could not be taken out today is due tomorrow still.
            catch (Exception e)
            {
                LogFailed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> RunAsync(Snapshot site, string why, DateTimeOffset? restored)
    {
        var now = clock.GetUtcNow();
        var today = site.Site.DayOf(now);
        var stores = KeptAnswers.Stores(site).ToList();
        var before = stores.SelectMany(s => KeptAnswers.Count(s, today)).ToList();
        var cases = 0;
        foreach (var store in stores)
        {
            foreach (var record in KeptAnswers.Personal(store, RecordFilter.Equal("open", 0)).ToList())
            {
                cases += await erasure.TakeOutAsync(store, record, today) ? 1 : 0;
            }

            await erasure.EndCallsAsync(store, today);
        }

        foreach (var module in site.Modules.Values)
        {
            await erasure.EndSealedAsync(module, now);
        }

        var after = cases == 0 ? before : stores.SelectMany(s => KeptAnswers.Count(s, today)).ToList();
        await book.KeepAsync(new RetentionRun(now, site.Site.Id, why, restored, before, after));
        return cases;
    }

    [LoggerMessage(LogLevel.Information, "Personal answers of {Count} closed cases were taken out: their time is over")]
    private static partial void LogDone(ILogger log, int count);

    [LoggerMessage(LogLevel.Error, "Personal answers whose time is over could not be taken out")]
    private static partial void LogFailed(ILogger log, Exception e);
}
