using System.Text.Json.Nodes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Rules;

/// <summary>
/// Named rules over one set of fields, for a plugin that decides by them: what they say of values at hand on a day, what they would have to
/// know, and what is wrong with how they are written. Pure, immutable, safe on any thread.
/// </summary>
/// <param name="fields">The fields that conditions may look at, by id.</param>
/// <param name="rules">The rules that conditions may name, by id.</param>
public sealed class RuleBook(IReadOnlyDictionary<string, Field> fields, IReadOnlyDictionary<string, RuleDefinition> rules)
{
    private readonly RuleScope _scope = new(rules);

    /// <summary>Whether a condition holds; <see langword="null"/> when a value that decides is not known, or no version of a rule is in force.</summary>
    /// <param name="condition">The condition; <see langword="null"/> always holds.</param>
    /// <param name="values">The values by field, as fields keep them; one that is not there is not known.</param>
    /// <param name="day">The day, in station time.</param>
    public bool? Holds(Condition? condition, JsonObject values, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ConditionTruth.Of(condition, values, day, _scope);
    }

    /// <summary>Every comparison that a condition comes down to on a day, through the rules it names, with their parameters put in.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="day">The day, in station time.</param>
    public IReadOnlyList<Condition> Comparisons(Condition? condition, DateOnly day) =>
        condition is null ? [] : [.. Leaves(condition, day, _scope, _ => true, 0)];

    /// <summary>The fields whose values are not known and still decide whether a condition holds; empty when it is decided.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="values">The values by field.</param>
    /// <param name="day">The day, in station time.</param>
    public IReadOnlyList<string> Missing(Condition? condition, JsonObject values, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(values);
        return condition is null
            ? []
            : [.. Leaves(condition, day, _scope, open => ConditionTruth.Of(open.Condition, values, day, open.Scope) is null, 0).Select(c => c.Field!).Where(f => values[f] is null).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a condition names a rule, itself or through other rules, on whatever day.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="rule">The rule's id.</param>
    public bool RestsOn(Condition? condition, string rule) => RestsOn(condition, rule, 0);

    /// <summary>Adds what is wrong with a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="all">Where findings go, with pointers relative to the condition.</param>
    public void Check(Condition? condition, Faults all) => new ConditionCheck(fields, rules, all).Run(condition, "");

    /// <summary>Adds what is wrong with the rules themselves.</summary>
    /// <param name="pointer">JSON pointer of the rules in the settings, such as <c>/checks</c>.</param>
    /// <param name="all">Where findings go.</param>
    public void CheckRules(string pointer, Faults all) => new RuleCheck(fields, rules, all).Run(pointer);

    private bool RestsOn(Condition? condition, string rule, int depth)
    {
        // A circle of rules is a fault of its own; here it must only end.
        if (condition is null || depth > 20)
        {
            return false;
        }

        return condition.Rule == rule
            || condition.Parts().Any(p => RestsOn(p, rule, depth))
            || (condition.Rule is { } name && _scope.Rules.TryGetValue(name, out var named) && named.Versions.Values.Select(v => v.When).Append(named.When).Any(w => RestsOn(w, rule, depth + 1)));
    }

    private static IEnumerable<Condition> Leaves(Condition condition, DateOnly day, RuleScope scope, Func<(Condition Condition, RuleScope Scope), bool> into, int depth)
    {
        if (!into((condition, scope)))
        {
            return [];
        }

        if (condition.Field is not null)
        {
            return [scope.Filled(condition)];
        }

        if (condition.Rule is { } name)
        {
            // A circle is a fault of its own; here it must only end.
            return depth < 20 && scope.Rules.TryGetValue(name, out var rule) && rule.On(day) is { } inner ? Leaves(inner, day, scope.Inside(rule, condition.With), into, depth + 1) : [];
        }

        return condition.Parts().SelectMany(p => Leaves(p, day, scope, into, depth));
    }
}
