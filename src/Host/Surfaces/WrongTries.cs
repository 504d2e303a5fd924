namespace StationKiosk.Host.Surfaces;

/// <summary>
/// Counts wrong tries by who made them, within a window of time. It keeps a bounded number of them: a flood of made-up clients makes the ones that
/// were silent longest forgotten, never the memory full.
/// </summary>
internal sealed class WrongTries(TimeProvider clock, TimeSpan window, int mostOfOne, int mostKept = 20_000)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _tries = new(StringComparer.Ordinal);

    public int Kept
    {
        get
        {
            lock (_lock)
            {
                return _tries.Count;
            }
        }
    }

    public void Add(string client)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (!_tries.TryGetValue(client, out var times))
            {
                MakeRoom(now);
                _tries[client] = times = new Queue<DateTimeOffset>();
            }

            Trim(times, now);
            times.Enqueue(now);
            if (times.Count > mostOfOne)
            {
                times.Dequeue();
            }
        }
    }

    public void Forget(string client)
    {
        lock (_lock)
        {
            _tries.Remove(client);
        }
    }

    public int Count(string client)
    {
        lock (_lock)
        {
            return Of(client, clock.GetUtcNow()).Count;
        }
    }

    /// <summary>How long until there are fewer than <paramref name="most"/> in the window; zero when there are.</summary>
    public TimeSpan Wait(string client, int most)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var times = Of(client, now);
            return times.Count < most ? TimeSpan.Zero : times.ElementAt(times.Count - most) + window - now;
        }
    }

    private Queue<DateTimeOffset> Of(string client, DateTimeOffset now)
    {
        if (!_tries.TryGetValue(client, out var times))
        {
            return [];
        }

        Trim(times, now);
        return times;
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (_tries.Count < mostKept)
        {
            return;
        }

        foreach (var (client, times) in _tries.ToList())
        {
            Trim(times, now);
            if (times.Count == 0)
            {
                _tries.Remove(client);
            }
        }

        // A tenth at once, so that a flood does not sort them all at every try.
        if (_tries.Count >= mostKept)
        {
            foreach (var (client, _) in _tries.OrderBy(t => t.Value.Last()).Take(Math.Max(1, mostKept / 10)).ToList())
            {
                _tries.Remove(client);
            }
        }
    }

    private void Trim(Queue<DateTimeOffset> times, DateTimeOffset now)
    {
        while (times.TryPeek(out var first) && now - first >= window)
        {
            times.Dequeue();
        }
    }
}
