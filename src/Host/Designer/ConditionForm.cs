using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;
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
    private static readonly string[] Numbers = ["at-least", "at-most", "less", "more", "is", "is-not", "given", "missing"];
    private static readonly string[] Days = ["from", "until", "given", "missing"];
    private static readonly string[] Flags = ["yes", "no"];
    private static readonly string[] Rules = ["met", "unmet"];
    private static readonly string[] Plain = ["given", "missing", "is", "is-not", "in"];

    public static readonly ConditionForm Empty = new(false, []);

    /// <summary>Null for a condition that rows cannot say. What was typed wrong is read all the same, so that it can be put right.</summary>
    public static ConditionForm? Of(LocatedNode? value)
    {
        if (value is null)
        {
            return Empty;
        }

        var parts = value["all"]?.Items ?? value["any"]?.Items ?? [value];
        var isAny = value["any"] is not null;
        if (value.Members.Count != 1 && parts[0] != value)
        {
            return null;
        }

        var rows = parts.Select(ConditionReading.Rows).ToList();
        // "From 16 to 59" is one comparison with two ends: two rows where all are to be met, beyond rows where any is.
        return rows.TrueForAll(r => r is not null && (r.Count == 1 || !isAny)) ? new ConditionForm(isAny, [.. rows.SelectMany(r => r!)]) : null;
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

    /// <summary>The comparison that a row shows: its own, or the first that fits what it is about. What is shown is what is kept.</summary>
    public static string ShownVerb(ConditionRow row, DesignNode? field)
    {
        var verbs = VerbsOf(row.Subject, field);
        // What a field is that stands elsewhere is not known here: its comparison stays as it was written.
        return verbs.Contains(row.Verb, StringComparer.Ordinal) || (field is null && row.Verb.Length > 0) ? row.Verb : verbs[0];
    }

    /// <summary>Whether what a comparison compares with can be taken from a parameter of the rule around.</summary>
    public static bool MayTake(string verb) => Member(verb) is not null;

    /// <summary>What a field is called in a list; a question that is asked for itself is called by what it asks.</summary>
    public static LocalizedText LabelOf(ConditionField field) => field.Key == field.Node.Key ? field.Node.Label : field.Node.Called ?? field.Node.Label;

    /// <summary>The options that a rule's parameter is one of, because the rule compares it with a choice; none for numbers and days.</summary>
    public static IReadOnlyList<DesignNode> OptionsOf(DesignNode rule, string parameter, IReadOnlyList<ConditionField> fields) =>
    [
        .. rule.All.Where(n => n.IsCondition && n.Value is not null)
            .SelectMany(n => Of(n.Value)?.Rows ?? [])
            .Where(r => r.Parameter == parameter && (r.Verb is "is" or "is-not"))
            .SelectMany(r => fields.FirstOrDefault(f => f.Key == r.Name)?.Node["options"]?.Children ?? [])
            .DistinctBy(o => o.Key, StringComparer.Ordinal),
    ];

    /// <summary>The rows with the comparisons that the page shows beside them.</summary>
    /// <param name="fields">The fields that the condition may look at.</param>
    public ConditionForm AsShown(IReadOnlyList<ConditionField> fields) => this with
    {
        Rows = [.. Rows.Select(r => r.Subject.Length == 0 ? r : r with { Verb = ShownVerb(r, r.IsRule ? null : fields.FirstOrDefault(f => f.Key == r.Name)?.Node) })],
    };

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

    private static JsonObject Named(ConditionRow row)
    {
        var named = new JsonObject { ["rule"] = row.Name };
        if (row.With.Count > 0)
        {
            named["with"] = new JsonObject(row.With.Select(w => KeyValuePair.Create(w.Key, (JsonNode?)w.Value)));
        }

        return row.Verb == "unmet" ? new JsonObject { ["not"] = named } : named;
    }

    private static JsonObject Write(ConditionRow row)
    {
        if (row.IsRule)
        {
            return Named(row);
        }

        var said = new JsonObject { ["field"] = row.Name };
        if (row.Parameter is { } parameter && Member(row.Verb) is { } member)
        {
            said["take"] = new JsonObject { [member] = parameter };
            return row.Verb is "is-not" or "less" or "more" ? new JsonObject { ["not"] = said } : said;
        }

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

    private static string? Member(string verb) => verb switch
    {
        "is" or "is-not" => "is",
        "at-least" or "less" => "atLeast",
        "at-most" or "more" => "atMost",
        "from" or "until" => verb,
        _ => null,
    };

    // What is no number stays as it was typed: the check names it and the row shows it again.
    private static JsonValue Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : JsonValue.Create(text);
}
