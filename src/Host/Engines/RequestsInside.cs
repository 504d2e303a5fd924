using System.Collections.Concurrent;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>The requests that are inside a module's code now. One that does not come out faults its module.</summary>
internal sealed class RequestsInside(ModuleLimits limits, TimeProvider clock)
{
    private const long LargeBody = 256 * 1024;
    private const int LongerForUploads = 20;

    private readonly ConcurrentDictionary<long, Stay> _inside = new();
    private long _last;

    /// <summary>Counts a request in until the result is disposed.</summary>
    public IDisposable? Enter(Visit visit, string? module, long? body)
    {
        if (module is null)
        {
            return null;
        }

        // An upload takes as long as the line is slow, which is nobody's fault.
        var limit = body > LargeBody ? limits.LongestRequest * LongerForUploads : limits.LongestRequest;
        var number = Interlocked.Increment(ref _last);
        return _inside[number] = new Stay(this, number, visit, module, clock.GetUtcNow() + limit);
    }

    /// <summary>Requests that are over their limit, each told once.</summary>
    public IReadOnlyList<(Visit Visit, string Module)> NewlyStuck() =>
        [.. _inside.Values.Where(s => clock.GetUtcNow() > s.Until && s.TellOnce()).Select(s => (s.Visit, s.Module))];

    private sealed class Stay(RequestsInside all, long number, Visit visit, string module, DateTimeOffset until) : IDisposable
    {
        private int _told;

        public Visit Visit => visit;

        public string Module => module;

        public DateTimeOffset Until => until;

        public bool TellOnce() => Interlocked.Exchange(ref _told, 1) == 0;

        public void Dispose() => all._inside.TryRemove(number, out _);
    }
}
