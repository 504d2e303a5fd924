using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Designer;

/// <summary>
/// A condition as rows that are all, or any of them, to be met. What is nested deeper than that was written by hand: it is shown as a sentence
/// and can be replaced as a whole.
/// </summary>
internal sealed record ConditionForm(bool IsAny, IReadOnlyList<ConditionRow> Rows)
{
    private static readonly string[] Chosen = ["is", "is-not", "in", "given", "missing"];
    private static readonly string[] Numbers = ["at-least", "at-most", "less", "more", "given", "missing"];
    private static readonly string[] Days = ["from", "until", "given", "missing"];
    private static readonly string[] Flags = ["yes", "no"];
    private static readonly string[] Rules = ["met", "unmet"];
    private static readonly string[] Plain = ["given", "missing", "is", "is-not"];

    public static readonly ConditionForm Empty = new(false, []);

    /// <summary>Null for a condition that rows cannot say. What was typed wrong is read all the same, so that it can be put right.</summary>
    public static ConditionForm? Of(LocatedNode? value)
    {
        if (value is null)
        {
            return Empty;
        }

        var parts = value["all"]?.Items ?? value["any"]?.Items ?? [value];
        var rows = value.Members.Count == 1 || parts[0] == value ? parts.Select(Row).ToList() : [null];
        return rows.TrueForAll(r => r is not null) ? new ConditionForm(value["any"] is not null, [.. rows.OfType<ConditionRow>()]) : null;
    }

    /// <summary>The condition in the settings; null when it cannot be bound.</summary>
    public static Condition? Read(LocatedNode value)
    {
        try
        {
            return JsonSerializer.Deserialize<Condition>(value.ToBytes(), SettingsJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The ways in which what a field holds can be compared, by the field's node; of a rule whether it is met.</summary>
    public static IReadOnlyList<string> VerbsOf(string subject, DesignNode? field)
    {
        if (subject.StartsWith("rule:", StringComparison.Ordinal))
        {
            return Rules;
        }

        return field?.Shape.Type switch
        {
            null => Plain,
            var t when t == typeof(FlagField) => Flags,
            var t when t == typeof(ChoiceField) || t == typeof(ChoicesField) => Chosen,
            var t when t == typeof(NumberField) || t == typeof(ComputedField) => Numbers,
            var t when t == typeof(DateField) => Days,
            _ => Plain,
        };
    }

    /// <summary>The JSON of the rows that say something; null for none.</summary>
    public JsonObject? Write()
    {
        var parts = Rows.Where(r => r.Subject.Length > 0).Select(Write).ToList();
        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => new JsonObject { [IsAny ? "any" : "all"] = new JsonArray([.. parts]) },
        };
    }

    private static ConditionRow? Row(LocatedNode condition)
    {
        var (said, isNot) = condition["not"] is { } not ? (not, true) : (condition, false);
        if (said["rule"] is { } rule)
        {
            return said["with"] is { Members.Count: > 0 } ? null : new ConditionRow("rule:" + rule.Text, isNot ? "unmet" : "met", []);
        }

        if (said["field"] is not { } field || said["take"] is { Members.Count: > 0 } || said.Members.Count > 2)
        {
            return null;
        }

        var (verb, values) = said.Members.Where(m => m.Name != "field").Select(m => Compared(m.Name, m.Value)).FirstOrDefault(("", []));
        return (isNot ? Opposite(verb) : verb) is { } word ? new ConditionRow("field:" + field.Text, word, values) : null;
    }

    private static (string Verb, IReadOnlyList<string> Values) Compared(string name, LocatedNode value) => name switch
    {
        "is" when value.Text == "true" => ("yes", []),
        "is" when value.Text == "false" => ("no", []),
        "in" => ("in", [.. value.Items.Select(i => i.Text)]),
        "given" => (value.Text == "false" ? "missing" : "given", []),
        "atLeast" => ("at-least", [value.Text]),
        "atMost" => ("at-most", [value.Text]),
        _ => (name, [value.Text]),
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

    private static JsonObject Write(ConditionRow row)
    {
        if (row.IsRule)
        {
            var named = new JsonObject { ["rule"] = row.Name };
            return row.Verb == "unmet" ? new JsonObject { ["not"] = named } : named;
        }

        var said = new JsonObject { ["field"] = row.Name };
        var value = row.Values.Count > 0 ? row.Values[0].Trim() : "";
        switch (row.Verb)
        {
            case "is" or "is-not":
                said["is"] = value;
                break;
            case "yes" or "no":
                said["is"] = row.Verb == "yes" ? "true" : "false";
                break;
            case "in":
                said["in"] = new JsonArray([.. row.Values.Where(v => v.Length > 0).Select(v => (JsonNode?)JsonValue.Create(v))]);
                break;
            case "at-least" or "less":
                said["atLeast"] = Number(value);
                break;
            case "at-most" or "more":
                said["atMost"] = Number(value);
                break;
            case "from" or "until":
                said[row.Verb] = value;
                break;
            case "given" or "missing":
                said["given"] = row.Verb == "given";
                break;
        }

        return row.Verb is "is-not" or "less" or "more" ? new JsonObject { ["not"] = said } : said;
    }

    // What is no number stays as it was typed: the check names it and the row shows it again.
    private static JsonValue Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);
}
