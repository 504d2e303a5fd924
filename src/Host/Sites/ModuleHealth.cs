using System.Collections.Concurrent;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Sites;

/// <summary>
/// Counts what goes wrong in each module while it is served. Too many errors in a short time, or one request that does not end, fault the
/// module: its tile then asks to see staff, and nothing of it is called until staff put it back or its files change.
/// </summary>
internal sealed class ModuleHealth(ModuleLimits limits, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string Site, string Module), Entry> _entries = new();

    /// <summary>Raised when a module becomes faulted or is put back.</summary>
    public event Action? Changed;

    public (LocalizedText Cause, DateTimeOffset Since)? Fault(string site, string module) =>
        _entries.TryGetValue((site, module), out var entry) && entry.Cause is { } cause ? (cause, entry.Since) : null;

    public int Errors(string site, string module) => _entries.TryGetValue((site, module), out var entry) ? entry.Count(clock.GetUtcNow()) : 0;

    public void Failed(string site, string module, string reference)
    {
        var entry = _entries.GetOrAdd((site, module), _ => new Entry(limits.Window));
        if (entry.Add(clock.GetUtcNow()) >= limits.MostErrors)
        {
            Set(site, module, new LocalizedText(
                $"{limits.Window.TotalMinutes:0.#} 分钟内出错 {limits.MostErrors} 次，最近一次的编号是 {reference}",
                $"it failed {limits.MostErrors} times within {limits.Window.TotalMinutes:0.#} minutes; the last has reference {reference}"));
        }
    }

    public void Set(string site, string module, LocalizedText cause)
    {
        var entry = _entries.GetOrAdd((site, module), _ => new Entry(limits.Window));
        if (entry.Fault(cause, clock.GetUtcNow()))
        {
            Changed?.Invoke();
        }
    }

    /// <summary>Puts a module back; its errors are forgotten.</summary>
    public void Clear(string site, string module)
    {
        if (_entries.TryRemove((site, module), out var entry) && entry.Cause is not null)
        {
            Changed?.Invoke();
        }
    }

    private sealed class Entry(TimeSpan window)
    {
        private readonly Lock _lock = new();
        private readonly Queue<DateTimeOffset> _times = [];

        public LocalizedText? Cause { get; private set; }

        public DateTimeOffset Since { get; private set; }

        public int Add(DateTimeOffset now)
        {
            lock (_lock)
            {
                _times.Enqueue(now);
                return Trim(now);
            }
        }

        public int Count(DateTimeOffset now)
        {
            lock (_lock)
            {
                return Trim(now);
            }
        }

        public bool Fault(LocalizedText cause, DateTimeOffset now)
        {
            lock (_lock)
            {
                if (Cause is not null)
                {
                    return false;
                }

                (Cause, Since) = (cause, now);
                return true;
            }
        }

        private int Trim(DateTimeOffset now)
        {
            while (_times.TryPeek(out var first) && now - first > window)
            {
                _times.Dequeue();
            }

            return _times.Count;
        }
    }
}
