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

    /// <summary>Null for a condition that rows cannot say.</summary>
    public static ConditionForm? Of(LocatedNode? value)
    {
        if (value is null || Read(value) is not { } condition)
        {
            return value is null ? Empty : null;
        }

        var parts = condition.All ?? condition.Any ?? [condition];
        var rows = parts.Select(Row).ToList();
        return rows.TrueForAll(r => r is not null) ? new ConditionForm(condition.Any is not null, [.. rows.OfType<ConditionRow>()]) : null;
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

    private static ConditionRow? Row(Condition condition)
    {
        var (inner, isNot) = condition.Not is { } not ? (not, true) : (condition, false);
        if (inner.Rule is { } rule)
        {
            return inner.With is { Count: > 0 } ? null : new ConditionRow("rule:" + rule, isNot ? "unmet" : "met", []);
        }

        if (inner is not { Field: { } field, Take: null or { Count: 0 } })
        {
            return null;
        }

        var said = Said(inner).ToList();
        var (verb, values) = said is [var only] ? only : (said.Count == 0 ? "" : "?", []);
        return (isNot ? Opposite(verb) : verb) is { } word ? new ConditionRow("field:" + field, word, values) : null;
    }

    private static IEnumerable<(string Verb, IReadOnlyList<string> Values)> Said(Condition c)
    {
        var comparisons = new (string, IReadOnlyList<string>?)[]
        {
            c.Is is "true" ? ("yes", []) : c.Is is "false" ? ("no", []) : ("is", c.Is is null ? null : [c.Is]),
            ("in", c.In),
            ("at-least", One(c.AtLeast)),
            ("at-most", One(c.AtMost)),
            ("from", c.From is null ? null : [c.From]),
            ("until", c.Until is null ? null : [c.Until]),
            (c.Given == false ? "missing" : "given", c.Given is null ? null : []),
        };
        return comparisons.Where(x => x.Item2 is not null).Select(x => (x.Item1, x.Item2!));
    }

    private static string[]? One(decimal? number) => number is { } n ? [n.ToString(CultureInfo.InvariantCulture)] : null;

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
