using StationKiosk.Host.Configuration.Differences;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Designer;

/// <summary>What a text in settings may name, found in the settings around it.</summary>
internal static class PickList
{
    public static IReadOnlyList<KeyValuePair<string, LocalizedText>> Of(DesignNode node, Pick pick) => [.. pick switch
    {
        Pick.Form => Ids(node, "forms"),
        Pick.Case => Ids(node, "cases"),
        Pick.Collection => Ids(node, "collections"),
        Pick.Screen => Ids(node, "screens"),
        Pick.Content => Ids(node, "contents"),
        Pick.State => Ids(node, "states"),
        Pick.Page => Ids(node, "pages"),
        Pick.Rule => Ids(node, "rules"),
        Pick.AskedField => Ids(node, "asks"),
        Pick.FormField => FormFields(node).Select(Item),
        Pick.CollectionField => CollectionFields(node).Select(Item),
        Pick.CountedField => Counted(node),
        Pick.CheckedChoice => CheckedChoices(node),
        Pick.Icon => Icons.Names.Select(i => KeyValuePair.Create(i, LocalizedText.Same(i))),
        _ => [],
    }];

    /// <summary>The fields of the form a node stands in, or of the form that the case around it is made by.</summary>
    public static IEnumerable<DesignNode> FormFields(DesignNode node)
    {
        if (node.Around("pages") is { } form)
        {
            return FieldsOf(form);
        }

        return node.Around("form") is { } around && around["form"]!.Text is { Length: > 0 } name && node.Around("forms")?["forms"]![name] is { } named ? FieldsOf(named) : [];
    }

    public static IEnumerable<DesignNode> CollectionFields(DesignNode node)
    {
        var named = node.Around("collection")?["collection"];
        var own = node.Around("fields");
        // What names another collection stands nearer than the collection it may be part of.
        if (named is { Text.Length: > 0 } && (own is null || JsonPath.IsAtOrBelow(named.Pointer, own.Pointer)))
        {
            own = node.Around("collections")?["collections"]![named.Text];
        }

        return own?["fields"]?.Children ?? [];
    }

    /// <summary>
    /// The fields that a condition at this place may look at: the form's, else the collection's, else what the plugin asks by questions of its own
    /// (a map whose items hold one field each).
    /// </summary>
    public static IReadOnlyList<ConditionField> ConditionFields(DesignNode node)
    {
        var ofForm = FormFields(node).ToList();
        var fields = (ofForm.Count > 0 || node.Around("pages") is not null ? ofForm : CollectionFields(node)).Select(f => new ConditionField(f.Key, f)).ToList();
        for (var up = node; fields.Count == 0 && up is not null; up = up.Parent)
        {
            fields = [.. up.Children.Where(c => c.Shape.Kind == ShapeKind.Map).SelectMany(c => c.Children).Select(Question).OfType<ConditionField>()];
        }

        return fields;
    }

    private static ConditionField? Question(DesignNode item) =>
        item.Shape.Kind == ShapeKind.Object && item.Children.Find(c => c.Union?.Type == typeof(Field)) is { } field ? new ConditionField(item.Key, field) : null;

    private static IEnumerable<DesignNode> FieldsOf(DesignNode form) => form["pages"]!.Children.SelectMany(p => p["fields"]?.Children ?? []);

    private static IEnumerable<KeyValuePair<string, LocalizedText>> Counted(DesignNode node)
    {
        var report = node.Parent!;
        if (report["case"]?.Text is { Length: > 0 } kind && node.Around("cases")?["cases"]![kind]?["form"] is { } form)
        {
            return [KeyValuePair.Create("state", PickedNames.State), KeyValuePair.Create("reason", PickedNames.Reason), KeyValuePair.Create("due", PickedNames.Due), .. FormFields(form).Where(f => f["personal"]?.Text != "true").Select(Item)];
        }

        return CollectionFields(node).Select(Item);
    }

    private static IEnumerable<KeyValuePair<string, LocalizedText>> CheckedChoices(DesignNode node)
    {
        var named = node.Around("items")?["items"]!.Children.Select(i => i["field"]?.Text).ToHashSet(StringComparer.Ordinal) ?? [];
        return CollectionFields(node).Where(f => named.Contains(f.Key)).SelectMany(f => f["options"]?.Children ?? []).Select(Item).DistinctBy(o => o.Key, StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, LocalizedText>> Ids(DesignNode node, string map) => node.Around(map)?[map]!.Children.Select(Item) ?? [];

    private static KeyValuePair<string, LocalizedText> Item(DesignNode node) => KeyValuePair.Create(node.Key, node.Label);
}
