using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Sites;

/// <summary>The errors of one module within the window: how many there were, and how many different people met one on a surface.</summary>
internal sealed class ModuleErrors(TimeSpan window)
{
    // One machine in the network can call itself as many visits as it likes; the kiosk's own screen cannot.
    private const int MostOfAnAddress = 2;

    private readonly Lock _lock = new();
    private readonly Queue<(DateTimeOffset At, Surface Surface, Caller Who)> _errors = [];

    public void Add(DateTimeOffset now, Surface surface, Caller who)
    {
        lock (_lock)
        {
            _errors.Enqueue((now, surface, who));
            Trim(now);
        }
    }

    public int Count(DateTimeOffset now)
    {
        lock (_lock)
        {
            Trim(now);
            return _errors.Count;
        }
    }

    /// <summary>How many people met an error on a surface; whoever reloads a page ten times is one.</summary>
    public int People(DateTimeOffset now, Surface surface)
    {
        lock (_lock)
        {
            Trim(now);
            return _errors.Where(e => e.Surface == surface).Select(e => e.Who).Distinct().GroupBy(w => (w.Address, w.IsHere)).Sum(a => a.Key.IsHere ? a.Count() : Math.Min(a.Count(), MostOfAnAddress));
        }
    }

    // A clock that was put back would keep errors of the future for ever.
    private void Trim(DateTimeOffset now)
    {
        while (_errors.TryPeek(out var first) && (now - first.At > window || first.At > now))
        {
            _errors.Dequeue();
        }
    }
}
