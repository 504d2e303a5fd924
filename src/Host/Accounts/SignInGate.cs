using System.Collections.Concurrent;

namespace StationKiosk.Host.Accounts;

/// <summary>
/// Slows down guessing. Wrong passwords are counted for a login from one client, and for a client over all logins; never for a login alone,
/// since then anybody who knows a name could keep its owner out. A browser in which the owner signed in before is a client of its own.
/// </summary>
internal sealed class SignInGate(TimeProvider clock)
{
    public const int MostPerLogin = 5;
    public const int MostPerClient = 30;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<(string Client, string Login), Tries> _tries = new();

    /// <summary>How long this client has to wait before it may try this login again; null when it need not.</summary>
    public TimeSpan? Wait(string client, string login) =>
        Max(Left((client, login), MostPerLogin), Left((client, ""), MostPerClient));

    public void Failed(string client, string login)
    {
        if (_tries.Count > MostKept)
        {
            Forget();
        }

        _tries.GetOrAdd((client, login), _ => new Tries()).Add(clock.GetUtcNow());
        _tries.GetOrAdd((client, ""), _ => new Tries()).Add(clock.GetUtcNow());
    }

    public void Passed(string client, string login) => _tries.TryRemove((client, login), out _);

    private TimeSpan? Left((string Client, string Login) key, int most) =>
        _tries.TryGetValue(key, out var tries) && tries.Last(most, clock.GetUtcNow()) is { } first ? first + Window - clock.GetUtcNow() : null;

    private static TimeSpan? Max(TimeSpan? a, TimeSpan? b) => a is null || b > a ? b : a;

    private void Forget()
    {
        foreach (var (key, tries) in _tries)
        {
            if (tries.IsOld(clock.GetUtcNow()))
            {
                _tries.TryRemove(key, out _);
            }
        }
    }

    private sealed class Tries
    {
        private readonly Lock _lock = new();
        private readonly Queue<DateTimeOffset> _times = [];

        public void Add(DateTimeOffset now)
        {
            lock (_lock)
            {
                Trim(now);
                _times.Enqueue(now);
                if (_times.Count > MostPerClient)
                {
                    _times.Dequeue();
                }
            }
        }

        /// <summary>The oldest of the last <paramref name="most"/> tries when there are that many in the window.</summary>
        public DateTimeOffset? Last(int most, DateTimeOffset now)
        {
            lock (_lock)
            {
                Trim(now);
                return _times.Count < most ? null : _times.ElementAt(_times.Count - most);
            }
        }

        public bool IsOld(DateTimeOffset now)
        {
            lock (_lock)
            {
                Trim(now);
                return _times.Count == 0;
            }
        }

        private void Trim(DateTimeOffset now)
        {
            while (_times.TryPeek(out var first) && now - first > Window)
            {
                _times.Dequeue();
            }
        }
    }
}
