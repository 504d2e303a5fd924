using StationKiosk.Host.Forms;

namespace StationKiosk.Host.Kiosk;

internal sealed partial class KioskSession
{
    private static readonly TimeSpan StaysTrue = TimeSpan.FromSeconds(20);
    private int _changes;
    private int _written;
    private DateTimeOffset? _writtenAt;

    /// <summary>Whether what is written down of it is no longer so: something was told since, or it has gone on for a while.</summary>
    public bool IsToBeKept(DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_written == _changes && (_writtenAt is not { } at || now - at < StaysTrue))
            {
                return false;
            }

            if (_writtenAt is null && IsEmpty)
            {
                return false;
            }

            (_written, _writtenAt) = (_changes, now);
            return true;
        }
    }

    public KeptVisit Written()
    {
        lock (_lock)
        {
            return new KeptVisit
            {
                Site = Site,
                Language = Language,
                Started = Started,
                LastActivity = LastActivity,
                Life = Life,
                IsLarge = IsLarge,
                IsReach = IsReach,
                IsDoubted = IsDoubted,
                LastPage = LastPage,
                LookedUp = LookedUp,
                Picked = _picked.ToDictionary(p => p.Key, p => p.Value.ToList(), StringComparer.Ordinal),
                Known = new Dictionary<string, KnownAnswer>(_known, StringComparer.Ordinal),
                Notes = new Dictionary<string, string>(_notes, StringComparer.Ordinal),
                Tickets = [.. _tickets],
                Kept = [.. _kept],
                Drafts = [.. _drafts.Values.Select(KeptDraft.Of)],
            };
        }
    }

    /// <summary>Takes up what was written down before the host was started again.</summary>
    public void Read(KeptVisit kept, IEnumerable<FormDraft> drafts)
    {
        lock (_lock)
        {
            kept.Picked.ToList().ForEach(p => _picked[p.Key] = [.. p.Value]);
            kept.Known.ToList().ForEach(k => _known[k.Key] = k.Value);
            kept.Notes.ToList().ForEach(n => _notes[n.Key] = n.Value);
            _tickets.AddRange(kept.Tickets);
            _kept.UnionWith(kept.Kept);
            drafts.ToList().ForEach(d => _drafts[d.Key] = d);
            _writtenAt = kept.LastActivity;
        }
    }
}
