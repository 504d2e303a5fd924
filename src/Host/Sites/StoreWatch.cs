using System.Collections.Concurrent;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Sites;

/// <summary>Hears what the stores complain about: slow units of work are logged, very slow ones and faults are kept for the repairs.</summary>
internal sealed partial class StoreWatch(Func<string, string?> initials, TimeProvider clock, ILogger<StoreWatch> log)
{
    private static readonly TimeSpan SlowKept = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, int Unsaid)> _said = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, LocalizedText> _faults = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _since = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (SlowWork Work, DateTimeOffset At)> _slow = new(StringComparer.Ordinal);

    public Func<string, string?> Initials => initials;

    /// <summary>What is wrong with a store, by its name: a sentence without a path.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Faults => _faults;

    /// <summary>The last work of a day that held a store so long that everybody noticed, by store.</summary>
    public IEnumerable<KeyValuePair<string, (SlowWork Work, DateTimeOffset At)>> VerySlow => _slow.Where(s => clock.GetUtcNow() - s.Value.At < SlowKept);

    public DateTimeOffset? FaultSince(string store) => _since.TryGetValue(store, out var since) ? since : null;

    public void Slow(string store, SlowWork slow)
    {
        if (slow.NeedsRepair)
        {
            _slow[store] = (slow, clock.GetUtcNow());
        }

        // One line a minute: on a slow medium there would be nothing else in the log.
        var (at, unsaid) = _said.GetValueOrDefault(store);
        if (!slow.NeedsRepair && clock.GetUtcNow() - at < BetweenLines)
        {
            _said[store] = (at, unsaid + 1);
            return;
        }

        _said[store] = (clock.GetUtcNow(), 0);
        LogSlow(log, store, slow.Context.Actor ?? "", slow.Context.Why ?? "", slow.Elapsed.TotalMilliseconds, unsaid);
    }

    public void Fault(string store, Exception fault)
    {
        _faults[store] = StoreCause.Of(fault);
        _since.TryAdd(store, clock.GetUtcNow());
        LogFault(log, store, fault);
    }

    /// <summary>The store cannot be used at all; it says so in one line.</summary>
    public void Unusable(string store, LocalizedText cause)
    {
        _faults[store] = cause;
        _since.TryAdd(store, clock.GetUtcNow());
        LogUnusable(log, store, cause.In("en").Text);
    }

    /// <summary>The store writes again.</summary>
    public void Solved(string store)
    {
        _faults.TryRemove(store, out _);
        _since.TryRemove(store, out _);
    }

    [LoggerMessage(LogLevel.Warning, "Work of {Actor} ({Why}) held the store {Store} for {Milliseconds:0} ms; {Unsaid} more like it were not written")]
    private static partial void LogSlow(ILogger log, string store, string actor, string why, double milliseconds, int unsaid);

    [LoggerMessage(LogLevel.Critical, "Store {Store} cannot be used: {Cause}")]
    private static partial void LogUnusable(ILogger log, string store, string cause);

    [LoggerMessage(LogLevel.Critical, "Store {Store} failed")]
    private static partial void LogFault(ILogger log, string store, Exception e);
}
