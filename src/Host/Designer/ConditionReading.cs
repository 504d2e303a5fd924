using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Designer;

/// <summary>A condition of the settings as rows: one for each comparison. Null for what rows cannot say.</summary>
internal static class ConditionReading
{
    public static IReadOnlyList<ConditionRow>? Rows(LocatedNode condition)
    {
        var (said, isNot) = condition["not"] is { } not ? (not, true) : (condition, false);
        if (said["rule"] is { } rule)
        {
            var with = (said["with"]?.Members ?? []).ToDictionary(m => m.Name, m => m.Value.Text, StringComparer.Ordinal);
            return [new ConditionRow("rule:" + rule.Text, isNot ? "unmet" : "met", []) { With = with }];
        }

        if (said["field"] is not { } field)
        {
            return null;
        }

        var compared = said.Members.Where(m => m.Name is not ("field" or "take")).Select(m => Compared(m.Name, m.Value))
            .Concat((said["take"]?.Members ?? []).Select(m => (Verb: Verb(m.Name), Values: (IReadOnlyList<string>)[ConditionRow.Take(m.Value.Text)])))
            .DefaultIfEmpty(("", []))
            .ToList();
        if (isNot && compared.Count > 1)
        {
            return null;
        }

        var rows = compared.ConvertAll<ConditionRow?>(c => (isNot ? Opposite(c.Verb) : c.Verb) is { } word ? new ConditionRow("field:" + field.Text, word, c.Values) : null);
        if (rows.Exists(r => r is null))
        {
            return null;
        }

        return [.. rows.OfType<ConditionRow>()];
    }

    private static (string Verb, IReadOnlyList<string> Values) Compared(string name, LocatedNode value) => name switch
    {
        "is" when value.Text == "true" => ("yes", []),
        "is" when value.Text == "false" => ("no", []),
        "in" => ("in", [.. value.Items.Select(i => i.Text)]),
        "given" => (value.Text == "false" ? "missing" : "given", []),
        _ => (Verb(name), [value.Text]),
    };

    private static string Verb(string member) => member switch
    {
        "atLeast" => "at-least",
        "atMost" => "at-most",
        _ => member,
    };

    private static string? Opposite(string verb) => verb switch
    {
        "is" => "is-not",
        "at-least" => "less",
        "at-most" => "more",
        "yes" => "no",
        "no" => "yes",
        "given" => "missing",
        "missing" => "given",
        _ => null,
    };
}
