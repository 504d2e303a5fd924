using System.Collections.Concurrent;
using System.Security.Cryptography;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// The visits that go on now. A visit ends when the person says so, when the browser's idle warning runs out, and here when nothing was
/// heard of it for as long as that takes plus some slack: a browser that hangs leaves nothing behind either. No address takes more than its
/// share, and a visit in which something was told is never dropped for another one.
/// </summary>
internal sealed class KioskSessions : IDisposable
{
    public const int Most = 2000;
    public const int MostEach = 200;
    private readonly ConcurrentDictionary<string, KioskSession> _sessions = new(StringComparer.Ordinal);
    // A request that runs beside the end of its visit must neither take it up from the disk again nor write it there anew.
    private readonly Lock _shelving = new();
    private readonly AttachmentRoom _room;
    private readonly VisitShelf _shelf;
    private readonly TimeProvider _clock;
    private readonly ITimer _sweep;

    public KioskSessions(AttachmentRoom room, VisitShelf shelf, TimeProvider clock)
    {
        (_room, _shelf, _clock) = (room, shelf, clock);
        _sweep = clock.CreateTimer(_ => Sweep(), null, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30));
    }

    public int Count => _sessions.Count;

    /// <summary>The visit with this id on this site, now active again, also when the host was started again meanwhile; null when there is none or it is over.</summary>
    public KioskSession? Find(string? id, Snapshot site, string address)
    {
        if (id is null)
        {
            return null;
        }

        if (!_sessions.TryGetValue(id, out var session))
        {
            session = TakeUp(id, site, address);
        }

        if (session?.Site != site.Site.Id)
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

    /// <summary>Begins a visit; null when the address has as many as it may, and somebody is in each of them.</summary>
    public (string Id, KioskSession Session)? Begin(string site, string language, string address, string trial = "")
    {
        if (!HasRoom(address))
        {
            return null;
        }

        var id = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var session = new KioskSession(site, language, _clock.GetUtcNow(), new VisitFiles(_room, address)) { IsBegun = true, Trial = trial, Address = address };
        _sessions[id] = session;
        return (id, session);
    }

    /// <summary>A visit that nobody has begun: it is never found again and keeps nothing.</summary>
    public KioskSession Untouched(string site, string language) => new(site, language, DateTimeOffset.UnixEpoch, new VisitFiles(_room, ""));

    /// <summary>Writes down what was told in a visit since the last time, before the answer to it leaves.</summary>
    public void Keep(string id, KioskSession session)
    {
        lock (_shelving)
        {
            if (session.IsBegun && session.Trial.Length == 0 && _sessions.ContainsKey(id))
            {
                _shelf.Put(id, session);
            }
        }
    }

    public void End(string? id)
    {
        if (id is null)
        {
            return;
        }

        KioskSession? session;
        lock (_shelving)
        {
            _sessions.TryRemove(id, out session);
            _shelf.Remove(id);
        }

        session?.Files.End();
    }

    public void Dispose() => _sweep.Dispose();

    private KioskSession? TakeUp(string id, Snapshot site, string address)
    {
        lock (_shelving)
        {
            if (_sessions.TryGetValue(id, out var known) || _shelf.Take(id, site, new VisitFiles(_room, address)) is not { } kept)
            {
                return known;
            }

            kept.Address = address;
            _sessions[id] = kept;
            return kept;
        }
    }

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

        _shelf.Sweep();
    }

    // Visits without answers make room, the address's own first; then those of whoever has most of them.
    private bool HasRoom(string address)
    {
        var own = _sessions.Where(s => s.Value.Address == address).ToList();
        if (own.Count < MostEach && _sessions.Count < Most)
        {
            return true;
        }

        var from = own.Count >= MostEach
            ? own
            : _sessions.GroupBy(s => s.Value.Address, StringComparer.Ordinal).OrderByDescending(g => g.Count(s => s.Value.IsEmpty)).First().ToList();
        if (from.Where(s => s.Value.IsEmpty || IsOver(s.Value)).OrderBy(s => s.Value.LastActivity).Select(s => s.Key).FirstOrDefault() is not { } empty)
        {
            return false;
        }

        End(empty);
        return true;
    }
}
