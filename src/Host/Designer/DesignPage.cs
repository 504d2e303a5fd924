using System.Text.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Rules;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Designer;

/// <summary>What every part of a designer's page knows: the draft, the languages that texts are written in, and whether the reader may change it.</summary>
/// <param name="Draft">The draft as it reads.</param>
/// <param name="Languages">The site's languages, the first one first.</param>
/// <param name="MayWrite">Whether the reader may change it.</param>
/// <param name="Address">The designer's address of the module.</param>
/// <param name="Texts">The reader's language.</param>
internal sealed record DesignPage(DesignReading Draft, IReadOnlyList<string> Languages, bool MayWrite, string Address, ITexts Texts)
{
    public string At(string pointer) => $"{Address}?at={Uri.EscapeDataString(pointer)}";

    public DesignControl Control(DesignNode node, bool isInline = false) => new(node, this) { IsInline = isInline };

    /// <summary>The members that a table of items shows in a row: what names an item, and the few things one changes most.</summary>
    public static IEnumerable<DesignNode> Inline(DesignNode item) => item.Children.Where(c => c.Key is "required" or "closed" or "from" or "to" or "case" or "by" && c.IsLeaf);

    /// <summary>A condition as a sentence; null while it cannot be said, because something in it is missing.</summary>
    public string? Sentence(DesignNode node)
    {
        if (node.Value is null || ConditionForm.Read(node.Value) is not { } condition)
        {
            return null;
        }

        var rules = Bound<RuleDefinition>(RulesAround(node));
        var scope = new RuleScope(rules);
        // Inside a rule its parameters have the values that the rule itself gives them.
        if (node.Around("parameters") is { } around && Bound<RuleDefinition>([around]).TryGetValue(around.Key, out var rule))
        {
            scope = scope.Inside(rule, null);
        }

        var fields = new OrderedDictionary<string, Field>(StringComparer.Ordinal);
        foreach (var (key, field) in PickList.ConditionFields(node))
        {
            if (Bound<Field>([field]).TryGetValue(field.Key, out var bound))
            {
                fields.TryAdd(key, bound);
            }
        }

        return new ConditionSentence(fields, scope, Texts).Of(condition);
    }

    /// <summary>The rules that a condition at this place may name: those of the form, or the checks that the module shares.</summary>
    public static IEnumerable<DesignNode> RulesAround(DesignNode node)
    {
        for (var up = node; up is not null; up = up.Parent)
        {
            if (up.Children.Find(c => c.Shape is { Kind: ShapeKind.Map, Item.Type: var item } && item == typeof(RuleDefinition)) is { } rules)
            {
                return rules.Children;
            }
        }

        return [];
    }

    /// <summary>What can be read of some nodes, each by itself: a fault somewhere else must take neither the sentence nor the look away.</summary>
    public static OrderedDictionary<string, T> Bound<T>(IEnumerable<DesignNode> nodes)
        where T : class
    {
        var bound = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            try
            {
                if (node.Value is not null && JsonSerializer.Deserialize<T>(node.Value.ToBytes(), SettingsJson.Options) is { } value)
                {
                    bound[node.Key] = value;
                }
            }
            catch (JsonException)
            {
                // What is not right yet is told by the check; the sentence names it by its id.
                bound.Remove(node.Key);
            }
        }

        return bound;
    }

    public static string NameOf(string language) => language switch { "zh-CN" => "中文", "en" => "English", _ => language };

    public static LocalizedText KindOf(DesignNode node) => node.Union is null ? LocalizedText.Empty : node.Shape.Title;
}
