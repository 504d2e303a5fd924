using System.Collections.Concurrent;
using StationKiosk.Records;

namespace StationKiosk.Host.Sites;

/// <summary>Hears what the stores complain about: slow units of work are logged, very slow ones and faults are kept for the repairs.</summary>
internal sealed partial class StoreWatch(Func<string, string?> initials, ILogger<StoreWatch> log)
{
    private readonly ConcurrentDictionary<string, string> _faults = new(StringComparer.Ordinal);

    public Func<string, string?> Initials => initials;

    /// <summary>What is wrong with a store, by its name.</summary>
    public IReadOnlyDictionary<string, string> Faults => _faults;

    public void Slow(string store, SlowWork slow) => LogSlow(log, store, slow.ToString());

    public void Fault(string store, Exception fault)
    {
        _faults[store] = fault.Message;
        LogFault(log, store, fault);
    }

    [LoggerMessage(LogLevel.Warning, "Slow work in store {Store}: {Work}")]
    private static partial void LogSlow(ILogger log, string store, string work);

    [LoggerMessage(LogLevel.Critical, "Store {Store} failed")]
    private static partial void LogFault(ILogger log, string store, Exception e);
}
