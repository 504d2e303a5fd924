using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Forms.Paths;

/// <summary>
/// Where a form can lead: the shortest way to each outcome, and what nobody can come to. Something counts as out of reach only when no answers
/// lead there on any day on which a rule changes, so that a file is not found wrong by the calendar alone. Computed numbers are taken as free:
/// that never makes something reachable look out of reach.
/// </summary>
internal sealed class FormPaths
{
    private const int MostDays = 6;

    private readonly FormDefinition _form;
    private readonly bool? _isHandedIn;
    private readonly List<(PathForm Form, PathSearch Search)> _days;
    private readonly HashSet<int> _reached = [];
    private readonly List<FormPath> _ways = [];
    private readonly List<Fault> _faults = [];
    private bool _isCut;

    private FormPaths(FormDefinition form, DateOnly today, bool? isHandedIn)
    {
        (_form, _isHandedIn) = (form, isHandedIn);
        _days = [.. Days(form, today).Select(d => new PathForm(form, d)).Select(f => (f, new PathSearch(f)))];
        _isCut = _days.Exists(d => !d.Form.IsWhole);
        Questions();
        Ends();
    }

    /// <summary>The shortest way to each outcome, and to handing in where that is possible.</summary>
    public IReadOnlyList<FormPath> Ways => _ways;

    /// <summary>What nobody can come to and where the way ends nowhere, by pointers in the form.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>What does no harm and no good: rules that nothing asks.</summary>
    public IReadOnlyList<Fault> Warnings => [.. RuleUse.Unused(_form).Select(id => At($"/rules/{id}", "unused-rule", _form.Rules[id].Title))];

    /// <summary>Whether everything was tried; else something may be out of reach that is not named.</summary>
    public bool IsComplete => !_isCut;

    /// <param name="form">A form without faults of its own.</param>
    /// <param name="today">The day on which ways are walked when they are open then.</param>
    /// <param name="isHandedIn">Whether a case is made of it; null when that is not known here.</param>
    public static FormPaths Of(FormDefinition form, DateOnly today, bool? isHandedIn) => new(form, today, isHandedIn);

    private static IEnumerable<DateOnly> Days(FormDefinition form, DateOnly today)
    {
        var changes = form.Rules.Values.SelectMany(r => r.Versions.Values).SelectMany(v => new[] { v.From, v.Until, v.Until == DateOnly.MaxValue ? null : v.Until?.AddDays(1) }).OfType<DateOnly>();
        return changes.Order().Prepend(today).Distinct().Take(MostDays);
    }

    private void Questions()
    {
        var missed = new List<int>();
        for (var field = 0; field < _days[0].Form.Fields.Count; field++)
        {
            if (!_reached.Contains(field) && !Asks(field))
            {
                missed.Add(field);
            }
        }

        var fields = _days[0].Form.Fields;
        for (var page = 0; page < _form.Pages.Count; page++)
        {
            var (id, shown) = _form.Pages.GetAt(page);
            var gone = missed.Where(f => fields[f].Page == page).ToList();
            if (gone.Count == shown.Fields.Count)
            {
                _faults.Add(At($"/pages/{id}", "unreachable-page", Expectation.Number(page + 1), shown.Title ?? LocalizedText.Same(id)));
                continue;
            }

            _faults.AddRange(gone.Select(f => At($"/pages/{id}/fields/{fields[f].Id}", "unreachable-field", fields[f].Field.Label)));
            _faults.AddRange(shown.Fields.Where(f => f.Value is NumberField number && number.Min > number.Max).Select(f => At($"/pages/{id}/fields/{f.Key}", "no-answer", f.Value.Label)));
        }
    }

    private bool Asks(int field)
    {
        foreach (var (form, search) in _days)
        {
            switch (search.Reaches(() => search.Field(field)))
            {
                case true:
                    // One way asks much else besides.
                    _reached.UnionWith(Enumerable.Range(0, form.Fields.Count).Where(f => search.Field(f) == PathTruth.Yes));
                    return true;
                case null:
                    _isCut = true;
                    return true;
            }
        }

        return false;
    }

    private void Ends()
    {
        for (var i = 0; i < _form.Outcomes.Count; i++)
        {
            var (outcome, (id, ends)) = (i, _form.Outcomes.GetAt(i));
            if (Leads(s => s.Outcome(outcome), id, ends.Title) is false)
            {
                _faults.Add(At($"/outcomes/{id}", "unreachable-outcome", ends.Title));
            }
        }

        if (_isHandedIn == true && Leads(s => s.HandedIn(), null, Messages.Of("paths.handed-in")) is false)
        {
            _faults.Add(At("", "never-handed-in", _form.Title));
        }

        if (_isHandedIn == false && Way(s => s.Nowhere(), null, Messages.Of("paths.nowhere")) is { } dead)
        {
            _faults.Add(At(_form.Outcomes.Count > 0 ? "/outcomes" : "", "dead-end", dead.Sentence));
        }
    }

    private bool? Leads(Func<PathSearch, PathTruth> target, string? outcome, LocalizedText result)
    {
        var before = _isCut;
        _isCut = false;
        var way = Way(target, outcome, result);
        var isOpen = _isCut;
        _isCut |= before;
        if (way is not null)
        {
            _ways.Add(way);
        }

        return way is not null ? true : isOpen ? null : false;
    }

    private FormPath? Way(Func<PathSearch, PathTruth> target, string? outcome, LocalizedText result)
    {
        foreach (var (form, search) in _days)
        {
            var found = search.Reaches(() => target(search));
            _isCut |= found is null;
            if (found == true)
            {
                return Shortest(form, search, target, outcome, result);
            }
        }

        return null;
    }

    private static FormPath Shortest(PathForm form, PathSearch search, Func<PathSearch, PathTruth> target, string? outcome, LocalizedText result)
    {
        var way = new PathAnswers(form, search.Chosen);
        while (way.Walk.Pages.Count > 1)
        {
            var most = way.Walk.Pages.Count;
            if (search.Reaches(() => search.Shorter(target(search), most)) != true || new PathAnswers(form, search.Chosen) is not { } shorter || shorter.Walk.Pages.Count >= most)
            {
                break;
            }

            way = shorter;
        }

        return way.Say(outcome, result);
    }

    private static Fault At(string pointer, string code, params object[] args) => Messages.Fault(code, args) with { Path = pointer };
}
