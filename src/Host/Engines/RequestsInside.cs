using System.Collections.Concurrent;
using StationKiosk.Host.Pulse;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>
/// The requests that are inside a module's code now, and how much time that code has had. One that uses up too much of it faults its
/// module; one that only waits for something, or for a processor, does not.
/// </summary>
internal sealed class RequestsInside(ModuleLimits limits, ModuleHealth health)
{
    private const long LargeBody = 256 * 1024;
    private const int LongerForUploads = 20;

    private readonly ConcurrentDictionary<long, Stay> _inside = new();
    private long _last;

    /// <summary>Counts a request in until the result is disposed.</summary>
    public Stay? Enter(Visit visit, string? module, long? body)
    {
        if (module is null)
        {
            return null;
        }

        // What comes with a large file is much work, which is nobody's fault.
        var limit = body > LargeBody ? limits.LongestRequest * LongerForUploads : limits.LongestRequest;
        var number = Interlocked.Increment(ref _last);
        return _inside[number] = new Stay(this, number, visit, module, limit);
    }

    /// <summary>Requests that are over their limit, each told once.</summary>
    public IReadOnlyList<(Visit Visit, string Module)> NewlyStuck() =>
        [.. _inside.Values.Where(s => s.Time.Held > s.Limit && s.TellOnce()).Select(s => (s.Visit, s.Module))];

    /// <summary>Whether something of a module hangs now: asking it again would only cost another thread.</summary>
    public bool Hangs(string site, string module) =>
        _inside.Values.Any(s => s.Module == module && s.Visit.Snapshot.Site.Id == site && s.Time.Held > Plugins.BoundedCall.Limit);

    /// <summary>The plugin whose code all requests inside run; null when there is none, or several.</summary>
    public string? OnlyPlugin =>
        _inside.Values.Select(s => s.Visit.Snapshot.Modules.GetValueOrDefault(s.Module)?.Info.Plugin).Distinct(StringComparer.Ordinal).ToList() is [{ } only] ? only : null;

    private void Ended(Stay stay) => health.Ended(stay.Visit.Snapshot.Site.Id, stay.Module, stay.Visit.Surface);

    /// <summary>A request in a module.</summary>
    internal sealed class Stay(RequestsInside all, long number, Visit visit, string module, TimeSpan limit) : IDisposable
    {
        private int _told;

        public SpentTime Time { get; } = visit.ProbeTime ?? HostPulse.Begin();

        public Visit Visit => visit;

        public string Module => module;

        public TimeSpan Limit => limit;

        public bool TellOnce() => Interlocked.Exchange(ref _told, 1) == 0;

        public void Dispose()
        {
            all._inside.TryRemove(number, out _);
            Time.Dispose();
            if (!TellOnce())
            {
                all.Ended(this);
            }
        }
    }
}
