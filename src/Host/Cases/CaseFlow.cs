using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>
/// An open case under a definition that changed since: what helps staff and takes nothing from the resident flows to it (words, order, further
/// options, states and steps, what need not be answered any more), everything else stays as it was when the form was handed in.
/// <see cref="Configuration.Differences.OpenCaseRules"/> says the same of each change before it is published.
/// </summary>
internal static class CaseFlow
{
    /// <param name="filed">What the case goes by.</param>
    /// <param name="state">The state it is in.</param>
    /// <param name="now">What new cases are made with.</param>
    public static CaseDocument Over(CaseDocument filed, string state, CaseDocument now) => filed with
    {
        Module = now.Module,
        Form = FormFlow.Over(filed.Form, now.Form),
        Case = filed.Case with
        {
            Title = now.Case.Title,
            States = Merged(filed.Case.States, now.Case.States, (was, to) => was with { Label = to.Label, Told = to.Told }),
            Transitions = Ways(filed.Case, state, now.Case),
        },
    };

    /// <summary>Items by id: those in both as told, new ones as they are, in the order of now; those that are gone behind them, as they were.</summary>
    public static OrderedDictionary<string, T> Merged<T>(OrderedDictionary<string, T> filed, OrderedDictionary<string, T> now, Func<T, T, T> both)
    {
        var merged = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var (id, item) in now)
        {
            merged[id] = filed.TryGetValue(id, out var was) ? both(was, item) : item;
        }

        foreach (var (id, item) in filed.Where(f => !now.ContainsKey(f.Key)))
        {
            merged[id] = item;
        }

        return merged;
    }

    private static OrderedDictionary<string, CaseTransition> Ways(CaseDefinition filed, string state, CaseDefinition now)
    {
        var ways = Merged(filed.Transitions, now.Transitions, Way);
        // A state that was taken away takes no further case in; one that is in it goes on by its own steps.
        foreach (var (id, way) in filed.Transitions.Where(t => !now.Transitions.ContainsKey(t.Key) && !now.States.ContainsKey(t.Value.To) && now.States.ContainsKey(state)).ToList())
        {
            ways.Remove(id);
        }

        return ways;
    }

    private static CaseTransition Way(CaseTransition filed, CaseTransition now) => filed with
    {
        Label = now.Label,
        // Who may take a step is about staff today, not about what the resident was told.
        Permission = now.Permission,
        Reasons = filed.Reasons.Count == 0 ? filed.Reasons : Merged(filed.Reasons, now.Reasons, Option),
        Asks = new OrderedDictionary<string, Field>(filed.Asks.Select(a => now.Asks.TryGetValue(a.Key, out var to) ? KeyValuePair.Create(a.Key, FormFlow.Field(a.Value, to)) : a), StringComparer.Ordinal),
    };

    public static Choice Option(Choice filed, Choice now) => filed with { Label = now.Label, Icon = now.Icon };
}
