using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Forms;

/// <summary>
/// The way through a form, always derived from the answers and never stored. It is walked from the front: what decides about a question are
/// the answers kept before it, so an answer whose question is no longer on the way decides nothing and is not kept. A page without a question
/// is passed over; an outcome that ends the form ends the way.
/// </summary>
internal sealed class FormWalk
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, Field>> _asked = new(StringComparer.Ordinal);
    private readonly List<string> _pages = [];
    private readonly FormDefinition _form;
    private readonly RuleScope _rules;
    private readonly DateOnly _today;

    public FormWalk(FormDefinition form, JsonObject values, DateOnly today, JsonObject? given = null)
    {
        (_form, _today, _rules) = (form, today, new RuleScope(form.Rules));
        Kept = given is null ? [] : (JsonObject)given.DeepClone();
        foreach (var (id, page) in form.Pages)
        {
            if (Outcome is { HandsIn: false })
            {
                break;
            }

            Take(id, page, values);
        }

        FirstIncomplete = _pages.Find(p => _asked[p].Any(f => f.Value.Required && f.Value is not ComputedField && Kept[f.Key] is null));
    }

    /// <summary>The answers on the way, computed ones among them: all that becomes part of a case.</summary>
    public JsonObject Kept { get; }

    /// <summary>The pages on the way, in order; at least the first of the form.</summary>
    public IReadOnlyList<string> Pages => _pages;

    /// <summary>The first page with an answer that is missing, or null when nothing is.</summary>
    public string? FirstIncomplete { get; }

    /// <summary>What the answers lead to, and after which page; null while nothing is decided or when the form has no outcomes.</summary>
    public FormOutcome? Outcome => OutcomeId is null ? null : _form.Outcomes[OutcomeId];

    public string? OutcomeId { get; private set; }

    public string? DecidedAfter { get; private set; }

    public RuleScope Rules => _rules;

    /// <summary>The questions of a page that are asked.</summary>
    public IReadOnlyDictionary<string, Field> Asked(string page) => _asked[page];

    /// <summary>The page after one, or null when it is the last on the way.</summary>
    public string? After(string page)
    {
        var at = _pages.IndexOf(page);
        return at >= 0 && at + 1 < _pages.Count ? _pages[at + 1] : null;
    }

    private void Take(string id, FormPage page, JsonObject values)
    {
        var asked = new OrderedDictionary<string, Field>(StringComparer.Ordinal);
        if (ConditionTruth.Of(page.ShownWhen, Kept, _today, _rules) == true)
        {
            foreach (var (name, field) in page.Fields.Where(f => FormReading.IsAsked(f.Value, Kept, _today, _rules)))
            {
                asked[name] = field;
                var value = field is ComputedField computed ? computed.Reckon(Kept, _today) : values[name]?.DeepClone();
                if (value is not null)
                {
                    Kept[name] = value;
                    if (DrawnNames.Marks(value) > 0 && DrawnNames.Takes(field) && values[DrawnNames.Of(name)] is { } drawn)
                    {
                        Kept[DrawnNames.Of(name)] = drawn.DeepClone();
                    }
                }
            }
        }

        // Computed fields alone are nothing to answer; a page of them still tells something.
        if (asked.Count > 0)
        {
            _asked[id] = asked;
            _pages.Add(id);
        }

        var isComplete = asked.All(f => !f.Value.Required || f.Value is ComputedField || Kept[f.Key] is not null);
        if (isComplete && OutcomeId is null && Decide(id) is { } outcome)
        {
            (OutcomeId, DecidedAfter) = (outcome, _pages.Count > 0 ? _pages[^1] : id);
        }
    }

    private string? Decide(string page)
    {
        var isLast = page == _form.Pages.Keys.Last();
        foreach (var (id, outcome) in _form.Outcomes)
        {
            if (outcome.After is null ? !isLast : outcome.After != page)
            {
                continue;
            }

            var holds = ConditionTruth.Of(outcome.When, Kept, _today, _rules);
            if (outcome.WhenUnknown ? holds is null : holds == true)
            {
                return id;
            }
        }

        return null;
    }
}
