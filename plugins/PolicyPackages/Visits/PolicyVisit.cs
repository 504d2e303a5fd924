using System.Text.Json.Nodes;
using PolicyPackages.Packages;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Ui;

namespace PolicyPackages.Visits;

/// <summary>
/// What a resident told in this visit: for whom they ask, the facts, what they cannot say, and what they have already. It is gone with the
/// visit, and a change of the questions while somebody answers them leaves out what no longer fits.
/// </summary>
internal sealed class PolicyVisit
{
    private readonly IVisitNotes _notes;
    private readonly List<string> _order;
    private readonly HashSet<string> _have;

    public PolicyVisit(IVisitNotes notes, PolicyBook book)
    {
        _notes = notes;
        Audience = notes.Get("audience") == "employer" ? Audience.Employer : Audience.Resident;
        _have = [.. Words(notes.Get("have")).Where(id => book.Find(id) is not null)];
        _order = [.. Words(notes.Get("asked")).Where(book.Facts.ContainsKey)];
        var kept = JsonNode.Parse(notes.Get("facts") ?? "{}") as JsonObject ?? [];
        Facts = new JsonObject(kept.Where(f => book.Facts.ContainsKey(f.Key)).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));
    }

    public Audience Audience { get; }

    /// <summary>What is known.</summary>
    public JsonObject Facts { get; }

    /// <summary>The questions in the order in which they were answered or skipped.</summary>
    public IReadOnlyList<string> Asked => _order;

    /// <summary>What the person cannot say.</summary>
    public IReadOnlySet<string> Skipped => _order.Where(f => Facts[f] is null).ToHashSet(StringComparer.Ordinal);

    /// <summary>Policies that the person has already.</summary>
    public IReadOnlySet<string> Have => _have;

    /// <summary>Changes sides: questions about a person say nothing about an employer.</summary>
    public void AskFor(Audience audience)
    {
        if (audience != Audience)
        {
            _notes.Set("audience", audience == Audience.Employer ? "employer" : null);
            Forget();
        }
    }

    public void Answer(string fact, JsonNode? value)
    {
        Facts.Remove(fact);
        if (value is not null)
        {
            Facts[fact] = value.DeepClone();
        }

        _order.Remove(fact);
        _order.Add(fact);
        Keep();
    }

    /// <summary>Takes back the last answer, or all from one on.</summary>
    public void TakeBack(string? fact = null)
    {
        var from = fact is null ? _order.Count - 1 : _order.IndexOf(fact);
        foreach (var gone in from < 0 ? [] : _order.Skip(from).ToList())
        {
            Facts.Remove(gone);
            _order.Remove(gone);
        }

        Keep();
    }

    /// <summary>The record of the employers' register that answers were taken from.</summary>
    public string? Employer => _notes.Get("employer");

    /// <summary>Takes answers from the employers' register; what was answered already stays.</summary>
    public void TakeFrom(string employer, JsonObject known)
    {
        foreach (var (fact, value) in known.Where(f => Facts[f.Key] is null))
        {
            Facts[fact] = value?.DeepClone();
        }

        _notes.Set("employer", employer);
        Keep();
    }

    public void Forget()
    {
        _order.Clear();
        _notes.Set("employer", null);
        _notes.Set("asked", null);
        _notes.Set("facts", null);
        _notes.Set("counted", null);
    }

    public void SetHave(string policy, bool on)
    {
        _ = on ? _have.Add(policy) : _have.Remove(policy);
        _notes.Set("have", _have.Count > 0 ? string.Join(' ', _have) : null);
    }

    /// <summary>True once for each time that the questions were answered to the end.</summary>
    public bool CountOnce()
    {
        if (_notes.Get("counted") is not null || _order.Count == 0)
        {
            return false;
        }

        _notes.Set("counted", "yes");
        return true;
    }

    private void Keep()
    {
        _notes.Set("asked", string.Join(' ', _order));
        _notes.Set("facts", Facts.ToJsonString());
        _notes.Set("counted", null);
    }

    private static string[] Words(string? text) => (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
