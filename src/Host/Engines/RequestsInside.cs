using System.Collections.Concurrent;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>The requests that are inside a module's code now. One that does not come out faults its module.</summary>
internal sealed class RequestsInside(TimeProvider clock)
{
    private readonly ConcurrentDictionary<long, (string Site, string Module, DateTimeOffset Since)> _inside = new();
    private long _last;

    public IDisposable Enter(string site, string? module)
    {
        if (module is null)
        {
            return Nothing.Instance;
        }

        var number = Interlocked.Increment(ref _last);
        _inside[number] = (site, module, clock.GetUtcNow());
        return new Stay(this, number);
    }

    /// <summary>Modules that hold a request for longer than the limit.</summary>
    public IReadOnlyList<(string Site, string Module)> Stuck() =>
        [.. _inside.Values.Where(r => clock.GetUtcNow() - r.Since > ModuleHealth.LongestRequest).Select(r => (r.Site, r.Module)).Distinct()];

    private sealed class Stay(RequestsInside all, long number) : IDisposable
    {
        public void Dispose() => all._inside.TryRemove(number, out _);
    }

    private sealed class Nothing : IDisposable
    {
        public static readonly Nothing Instance = new();

        public void Dispose()
        {
        }
    }
}
