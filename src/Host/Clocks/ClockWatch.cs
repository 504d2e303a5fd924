namespace StationKiosk.Host.Clocks;

/// <summary>Looks at the clock from time to time, says in the log when it is doubted or believed again, and keeps its mark on the disk: never before
/// the stores were opened, whose stamps say what time it is at least.</summary>
internal sealed partial class ClockWatch(StationClock clock, ILogger<ClockWatch> log) : BackgroundService
{
    private const int LooksToKeep = 6;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private ClockDoubtKind? _said;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Look(isKept: true);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        for (var looks = 1; await timer.WaitForNextTickAsync(stoppingToken); looks++)
        {
            Look(looks % LooksToKeep == 0);
        }
    }

    private void Look(bool isKept)
    {
        var (before, now) = (_said, clock.Doubt);
        _said = now;
        if (now is { } doubt && before != now)
        {
            LogDoubted(log, doubt, clock.Machine, clock.GetUtcNow());
        }
        else if (now is null && before is not null)
        {
            LogBelieved(log, clock.GetUtcNow());
        }

        if (!isKept && before == now)
        {
            return;
        }

        try
        {
            clock.Keep();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogUnkept(log, e);
        }
    }

    [LoggerMessage(LogLevel.Critical, "The machine's clock is not believed ({Doubt}): it says {Machine:O}, counted on it is {Counted:O}. Jobs and deletions wait until it is confirmed")]
    private static partial void LogDoubted(ILogger log, ClockDoubtKind doubt, DateTimeOffset machine, DateTimeOffset counted);

    [LoggerMessage(LogLevel.Warning, "The machine's clock is believed again: {Now:O}")]
    private static partial void LogBelieved(ILogger log, DateTimeOffset now);

    [LoggerMessage(LogLevel.Warning, "The last believed time could not be kept; it is tried again")]
    private static partial void LogUnkept(ILogger log, Exception e);
}
