using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// The visits that go on now. A visit ends when the person says so, when the browser's idle warning runs out, and here when nothing was
/// heard of it for as long as that takes plus some slack: a browser that hangs leaves nothing behind either.
/// </summary>
internal sealed class KioskSessions : IDisposable
{
    private const int Most = 2000;
    private readonly ConcurrentDictionary<string, KioskSession> _sessions = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private readonly ITimer _sweep;

    public KioskSessions(TimeProvider clock)
    {
        _clock = clock;
        _sweep = clock.CreateTimer(_ => Sweep(), null, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));
    }

    public int Count => _sessions.Count;

    /// <summary>The visit with this id on this site, now active again; null when there is none or it is over.</summary>
    public KioskSession? Find(string? id, string site)
    {
        if (id is null || !_sessions.TryGetValue(id, out var session) || session.Site != site)
        {
            return null;
        }

        if (IsOver(session))
        {
            End(id);
            return null;
        }

        session.LastActivity = _clock.GetUtcNow();
        return session;
    }

    public (string Id, KioskSession Session) Begin(string site, string language, string trial = "")
    {
        if (_sessions.Count >= Most)
        {
            Sweep();
            DropOldest();
        }

        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var session = new KioskSession(site, language, _clock.GetUtcNow()) { IsBegun = true, Trial = trial };
        _sessions[id] = session;
        return (id, session);
    }

    public void End(string? id)
    {
        if (id is not null)
        {
            _sessions.TryRemove(id, out _);
        }
    }

    public void Dispose() => _sweep.Dispose();

    private bool IsOver(KioskSession session) => _clock.GetUtcNow() - session.LastActivity > session.Life;

    private void Sweep()
    {
        foreach (var (id, session) in _sessions)
        {
            if (IsOver(session))
            {
                End(id);
            }
        }
    }

    private void DropOldest()
    {
        foreach (var (id, _) in _sessions.OrderBy(s => s.Value.LastActivity).Take(Math.Max(0, _sessions.Count - Most + 1)))
        {
            End(id);
        }
    }
}
