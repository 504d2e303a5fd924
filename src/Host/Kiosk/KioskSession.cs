using StationKiosk.Host.Forms;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// One person's visit to a kiosk. When it ends it is gone; until then what was told is on the disk sealed under its cookie.
/// One browser may ask for two pages at once, so everything is behind a lock.
/// </summary>
internal sealed partial class KioskSession(string site, string language, DateTimeOffset started, VisitFiles files)
{
    private const int MostDrafts = 30;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<string>> _picked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownAnswer> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _notes = new(StringComparer.Ordinal);
    private readonly List<string> _tickets = [];
    private readonly OrderedDictionary<string, UnkeptCode> _unkept = new(StringComparer.Ordinal);
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, FormDraft> _drafts = new(StringComparer.Ordinal);

    public string Site => site;

    /// <summary>Pictures and files that were given in it.</summary>
    public VisitFiles Files => files;

    /// <summary>The address that it comes from.</summary>
    public string Address { get; set; } = "";

    /// <summary>Whether something was sent to a form that nobody knows any more: the next page says so once.</summary>
    public bool HasLost { get; set; }

    public DateTimeOffset Started { get; } = started;

    public DateTimeOffset LastActivity { get; set; } = started;

    /// <summary>How long it outlives its last activity when the browser does not end it.</summary>
    public TimeSpan Life { get; set; }

    public string Language { get; set; } = language;

    public bool IsLarge { get; set; }

    public bool IsReach { get; set; }

    /// <summary>The page that was shown last, to which a form leads back; empty before the first.</summary>
    public string Here { get; set; } = "";

    /// <summary>The code of the ticket that was looked up last, so that its page may be shown again.</summary>
    public string? LookedUp { get; set; }

    /// <summary>The trial of a draft that it belongs to, whose forms and pictures are nothing to anybody outside of it; empty for residents.</summary>
    public string Trial { get; init; } = "";

    /// <summary>False for the untouched home, which nobody has begun to use.</summary>
    public bool IsBegun { get; init; }

    /// <summary>The page that was asked for last, to go on from.</summary>
    public string? LastPage { get; set; }

    /// <summary>Whether it broke off and nobody has said yet that they are the same person.</summary>
    public bool IsDoubted { get; set; }

    /// <summary>Whether nothing was told, picked or taken away in it: nobody loses anything when it ends.</summary>
    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _known.Count + _notes.Count + _tickets.Count == 0 && files.IsEmpty && LookedUp is null
                    && _picked.Values.All(p => p.Count == 0) && _drafts.Values.All(d => d.Values.Count == 0 && d.Receipt is null);
            }
        }
    }

    /// <summary>What was picked in a module, in the order of picking.</summary>
    public IReadOnlyList<string> Picked(string module)
    {
        lock (_lock)
        {
            return _picked.TryGetValue(module, out var keys) ? [.. keys] : [];
        }
    }

    public bool IsPicked(string module, string key)
    {
        lock (_lock)
        {
            return _picked.TryGetValue(module, out var keys) && keys.Contains(key, StringComparer.Ordinal);
        }
    }

    public void Pick(string module, string key, bool on)
    {
        lock (_lock)
        {
            if (!_picked.TryGetValue(module, out var keys))
            {
                _picked[module] = keys = [];
            }

            _changes++;
            keys.Remove(key);
            if (on)
            {
                keys.Add(key);
            }
        }
    }

    public void PickNone(string module)
    {
        lock (_lock)
        {
            _changes++;
            _picked.Remove(module);
        }
    }

    /// <summary>What the person already told in this visit, so that no form asks twice; null when they did not.</summary>
    public KnownAnswer? Known(string question)
    {
        lock (_lock)
        {
            return _known.GetValueOrDefault(question);
        }
    }

    public void Know(string question, KnownAnswer answer)
    {
        lock (_lock)
        {
            _changes++;
            _known[question] = answer;
        }
    }

    /// <summary>What a module noted about the visit; null when it did not.</summary>
    public string? Note(string key)
    {
        lock (_lock)
        {
            return _notes.GetValueOrDefault(key);
        }
    }

    /// <param name="key">The module and its own key.</param>
    /// <param name="value">Null forgets it.</param>
    public void SetNote(string key, string? value)
    {
        lock (_lock)
        {
            _changes++;
            if (value is null)
            {
                _notes.Remove(key);
            }
            else
            {
                _notes[key] = value;
            }
        }
    }

    /// <summary>Forgets what was told earlier, for the next person at the same screen.</summary>
    /// <param name="key">The form that is being filled in now, which stays.</param>
    public void ForgetKnown(string? key = null)
    {
        lock (_lock)
        {
            _changes++;
            _known.Clear();
            _notes.Clear();
            foreach (var left in _drafts.Values.Where(d => d.Receipt is null && d.Key != key).ToList())
            {
                _drafts.Remove(left.Key);
            }
        }
    }

    /// <summary>Codes of tickets that were given in this visit, newest last.</summary>
    public IReadOnlyList<string> Tickets()
    {
        lock (_lock)
        {
            return [.. _tickets];
        }
    }

    public void AddTicket(string code)
    {
        lock (_lock)
        {
            _changes++;
            _tickets.Remove(code);
            _tickets.Add(code);
        }
    }

    /// <summary>A code that the person has not taken along yet, the newest; null when there is none.</summary>
    public UnkeptCode? Unkept
    {
        get
        {
            lock (_lock)
            {
                return _unkept.Values.LastOrDefault();
            }
        }
    }

    /// <summary>A code that was given and not taken along: neither printed, nor shown large, nor typed back.</summary>
    public void AddUnkept(string code, UnkeptCode page)
    {
        lock (_lock)
        {
            if (!_kept.Contains(code))
            {
                _unkept[code] = page;
            }
        }
    }

    /// <summary>Nothing came out of the printer after all.</summary>
    public void TakeBackKept(string code)
    {
        lock (_lock)
        {
            _changes++;
            _kept.Remove(code);
        }
    }

    /// <summary>The person has the code: typed back, printed, or shown large.</summary>
    public void SetKept(string code)
    {
        lock (_lock)
        {
            _changes++;
            _unkept.Remove(code);
            _kept.Add(code);
        }
    }

    public bool IsKept(string code)
    {
        lock (_lock)
        {
            return _kept.Contains(code);
        }
    }

    /// <summary>A form that is being filled in, by the key of its view; null when this visit has none of that key.</summary>
    public FormDraft? Draft(string key)
    {
        lock (_lock)
        {
            return _drafts.GetValueOrDefault(key);
        }
    }

    public void Keep(FormDraft draft)
    {
        lock (_lock)
        {
            _changes++;
            // The one that was touched last stands last.
            _drafts.Remove(draft.Key);
            _drafts[draft.Key] = draft;
            // Each form that is opened is one; a page that is asked for again and again must not fill the memory.
            if (_drafts.Count > MostDrafts && _drafts.FirstOrDefault(d => d.Value.Receipt is null && d.Key != draft.Key).Key is { } oldest)
            {
                _drafts.Remove(oldest);
            }
        }
    }

    /// <summary>The newest form that holds answers and was not handed in; null when there is none.</summary>
    public FormDraft? Unfinished(Func<FormDraft, bool>? which = null)
    {
        lock (_lock)
        {
            return _drafts.Values.LastOrDefault(d => d is { Receipt: null, IsOver: false, Values.Count: > 0 } && which?.Invoke(d) != false);
        }
    }

    public void DropDraft(string key)
    {
        lock (_lock)
        {
            _changes++;
            _drafts.Remove(key);
        }
    }
}
