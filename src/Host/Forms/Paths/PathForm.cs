using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Forms.Paths;

/// <summary>
/// A form on one day as its questions, the cases of each that make a difference, and its conditions over them. Values between which no
/// condition can tell are one case, so that a few cases stand for every answer there is.
/// </summary>
internal sealed class PathForm
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly int[] _firsts;
    private readonly RuleScope _rules;

    public PathForm(FormDefinition form, DateOnly day)
    {
        (Form, Day, _rules) = (form, day, new RuleScope(form.Rules));
        foreach (var (page, at) in form.Pages.Values.Select((p, i) => (p, i)))
        {
            foreach (var (id, field) in page.Fields)
            {
                _places[id] = Fields.Count;
                Fields.Add((id, field, at));
            }
        }

        var compared = Compared();
        Cases = [.. Fields.Select(f => PathCases.Of(f.Field, compared[f.Id], day))];
        IsWhole = Fields.TrueForAll(f => PathCases.IsWhole(f.Field, compared[f.Id]));
        _firsts = [.. Enumerable.Range(0, form.Pages.Count + 1).Select(i => Fields.Count(f => f.Page < i))];
        PageShown = [.. form.Pages.Values.Select((p, i) => Of(p.ShownWhen, _firsts[i]))];
        FieldShown = [.. Fields.Select((f, i) => Of(f.Field.ShownWhen, i))];
        var last = form.Pages.Count - 1;
        Outcomes = [.. form.Outcomes.Select(o => (o.Key, o.Value, Page: o.Value.After is { } after ? form.Pages.IndexOf(after) : last))
            .Select(o => (o.Key, o.Value, o.Page, Of(o.Value.When, _firsts[Math.Max(0, o.Page) + 1])))];
    }

    public FormDefinition Form { get; }

    public DateOnly Day { get; }

    public List<(string Id, Field Field, int Page)> Fields { get; } = [];

    /// <summary>The answers of each field that make a difference; null for no answer.</summary>
    public IReadOnlyList<IReadOnlyList<JsonNode?>> Cases { get; }

    public IReadOnlyList<PathCondition> PageShown { get; }

    public IReadOnlyList<PathCondition> FieldShown { get; }

    public IReadOnlyList<(string Id, FormOutcome Outcome, int Page, PathCondition When)> Outcomes { get; }

    /// <summary>Whether the cases stand for every answer; not when a field has too many combinations.</summary>
    public bool IsWhole { get; }

    /// <summary>The place of a page's first field; behind the last page, the number of fields.</summary>
    public int FirstOf(int page) => _firsts[page];

    private Dictionary<string, List<Condition>> Compared()
    {
        var compared = Fields.ToDictionary(f => f.Id, _ => new List<Condition>(), StringComparer.Ordinal);
        var all = Form.Pages.Values.Select(p => p.ShownWhen).Concat(Fields.Select(f => f.Field.ShownWhen)).Concat(Form.Outcomes.Values.Select(o => o.When));
        foreach (var leaf in all.OfType<Condition>().SelectMany(c => Leaves(c, _rules)).Where(l => compared.ContainsKey(l.Field!)))
        {
            compared[leaf.Field!].Add(leaf);
        }

        return compared;
    }

    private IEnumerable<Condition> Leaves(Condition condition, RuleScope scope)
    {
        if (condition.Rule is { } name)
        {
            return scope.Rules.TryGetValue(name, out var rule) && rule.On(Day) is { } inside ? Leaves(inside, scope.Inside(rule, condition.With)) : [];
        }

        return condition.Field is null ? condition.Parts().SelectMany(p => Leaves(p, scope)) : [scope.Filled(condition)];
    }

    private PathCondition Of(Condition? condition, int known) => condition is null ? new PathCondition.Always(PathTruth.Yes) : Of(condition, _rules, known);

    private PathCondition Of(Condition condition, RuleScope scope, int known)
    {
        if (condition.All is { } all)
        {
            return new PathCondition.All([.. all.Select(c => Of(c, scope, known))]);
        }

        if (condition.Any is { } any)
        {
            return new PathCondition.Any([.. any.Select(c => Of(c, scope, known))]);
        }

        if (condition.Not is { } not)
        {
            return new PathCondition.Not(Of(not, scope, known));
        }

        if (condition.Rule is { } name)
        {
            return scope.Rules.TryGetValue(name, out var rule) && rule.On(Day) is { } inside ? Of(inside, scope.Inside(rule, condition.With), known) : new PathCondition.Always(PathTruth.Unknown);
        }

        return Leaf(scope.Filled(condition), known);
    }

    // A rule may look at a question that stands later than the place where the rule is asked: there it has no answer yet.
    private PathCondition Leaf(Condition leaf, int known)
    {
        var absent = Truth(leaf, null);
        return _places.TryGetValue(leaf.Field!, out var place) && place < known
            ? new PathCondition.Leaf(place, [.. Cases[place].Select(c => Truth(leaf, c))], absent)
            : new PathCondition.Always(absent);
    }

    private PathTruth Truth(Condition leaf, JsonNode? value) => ConditionTruth.Of(leaf, new JsonObject { [leaf.Field!] = value?.DeepClone() }, Day) switch
    {
        true => PathTruth.Yes,
        false => PathTruth.No,
        null => PathTruth.Unknown,
    };
}
