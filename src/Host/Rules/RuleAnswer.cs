using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Rules;

/// <summary>What a rule says about some answers: met, not met, or not known and what is missing to know it.</summary>
internal sealed record RuleAnswer(RuleDefinition Rule, bool? Met, IReadOnlyList<KeyValuePair<string, Field>> Missing)
{
    public static RuleAnswer Of(string id, IReadOnlyDictionary<string, Field> fields, JsonObject values, DateOnly today, RuleScope scope)
    {
        var rule = scope.Rules[id];
        var met = ConditionTruth.OfRule(id, null, values, today, scope);
        var missing = met is null && rule.On(today) is { } condition
            ? Looked(condition, today, scope, []).Distinct(StringComparer.Ordinal).Where(f => values[f] is null && fields.ContainsKey(f)).Select(f => KeyValuePair.Create(f, fields[f]))
            : [];
        return new RuleAnswer(rule, met, [.. missing]);
    }

    private static IEnumerable<string> Looked(Condition condition, DateOnly today, RuleScope scope, HashSet<string> seen)
    {
        if (condition.Field is { } field)
        {
            return [field];
        }

        var named = condition.Rule is { } name && seen.Add(name) && scope.Rules.TryGetValue(name, out var rule) ? rule.On(today) : null;
        return condition.Parts().Concat(named is null ? [] : [named]).SelectMany(p => Looked(p, today, scope, seen));
    }
}
