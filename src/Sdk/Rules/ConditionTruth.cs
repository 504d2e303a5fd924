using System.Globalization;
using System.Text.Json.Nodes;

namespace StationKiosk.Sdk.Rules;

/// <summary>Asks a condition of values at hand: true, false, or null when a value that decides is not known.</summary>
internal static class ConditionTruth
{
    public static bool? Of(Condition? condition, JsonObject values, DateOnly today, RuleScope? scope = null)
    {
        if (condition is null)
        {
            return true;
        }

        if (condition.All is { } all)
        {
            return And(all.Select(c => Of(c, values, today, scope)));
        }

        if (condition.Any is { } any)
        {
            return !And(any.Select(c => !Of(c, values, today, scope)));
        }

        if (condition.Not is { } not)
        {
            return !Of(not, values, today, scope);
        }

        return condition.Rule is { } rule ? OfRule(rule, condition.With, values, today, scope) : Compare((scope ?? RuleScope.None).Filled(condition), values, today);
    }

    /// <summary>Whether a rule is met by values at hand; unknown also on a day on which none of its versions is in force.</summary>
    public static bool? OfRule(string name, IReadOnlyDictionary<string, string>? given, JsonObject values, DateOnly today, RuleScope? scope)
    {
        if (scope is null || !scope.Rules.TryGetValue(name, out var rule))
        {
            return null;
        }

        return rule.On(today) is { } condition ? Of(condition, values, today, scope.Inside(rule, given)) : null;
    }

    private static bool? Compare(Condition condition, JsonObject values, DateOnly today)
    {
        var value = condition.Field is { } field ? values[field] : null;
        if (condition.Given is { } given)
        {
            return given == (value is not null);
        }

        return value is null ? null : And(Comparisons(condition, value, today));
    }

    private static IEnumerable<bool?> Comparisons(Condition condition, JsonNode value, DateOnly today)
    {
        var texts = value is JsonArray list ? [.. list.Select(Text)] : new[] { Text(value) };
        if (condition.Is is { } one)
        {
            yield return texts.Contains(one, StringComparer.Ordinal);
        }

        if (condition.In is { } several)
        {
            yield return texts.Any(t => several.Contains(t, StringComparer.Ordinal));
        }

        if (condition.AtLeast is not null || condition.AtMost is not null)
        {
            yield return decimal.TryParse(texts[0], NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
                ? !(number < condition.AtLeast) && !(number > condition.AtMost)
                : null;
        }

        if (condition.From is not null || condition.Until is not null)
        {
            yield return DateOnly.TryParseExact(texts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? (condition.From is null || day >= ConditionDays.Of(condition.From, today)) && (condition.Until is null || day <= ConditionDays.Of(condition.Until, today))
                : null;
        }
    }

    private static string Text(JsonNode? value) => value switch
    {
        JsonObject chosen when chosen["id"] is { } id => Text(id),
        JsonValue scalar when scalar.TryGetValue(out string? text) => text,
        JsonValue scalar when scalar.TryGetValue(out bool flag) => flag ? "true" : "false",
        JsonValue scalar when scalar.TryGetValue(out decimal number) => number.ToString(CultureInfo.InvariantCulture),
        _ => value?.ToJsonString() ?? "",
    };

    // One "no" decides; without one, something unknown leaves it open.
    private static bool? And(IEnumerable<bool?> parts)
    {
        bool? result = true;
        foreach (var part in parts)
        {
            if (part == false)
            {
                return false;
            }

            result = part is null ? null : result;
        }

        return result;
    }
}
