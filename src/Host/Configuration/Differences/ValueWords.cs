using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Configuration.Differences;

/// <summary>Values as people say them: yes and no, the titles of choices, and labels instead of the ids that settings name.</summary>
internal sealed class ValueWords
{
    private readonly ConditionWords _conditions = new();

    /// <summary>A value in a sentence, with its quotes.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="value">The value.</param>
    /// <param name="side">Takes the same version of other places.</param>
    public LocalizedText Of(SettingsPlace place, LocatedNode value, Func<SettingsPlace, LocatedNode?> side) => place.Shape.Kind switch
    {
        ShapeKind.Boolean => Messages.Of(value.Text == "true" ? "differences.yes" : "differences.no"),
        ShapeKind.Enum => Quoted(place.Shape.Names.Find(n => n.Json == value.Text)?.Title ?? LocalizedText.Same(value.Text)),
        ShapeKind.List => Quoted(Listed(value.Items.Select(i => Name(place, i.Text, side)))),
        ShapeKind.Text => Quoted(Name(place, value.Text, side)),
        ShapeKind.Integer or ShapeKind.Number => Messages.Of("differences.number", value.Text),
        ShapeKind.Object when place.Shape.Type == typeof(Condition) => _conditions.Of(place, value, side),
        _ => Quoted(LocalizedText.Same(value.Text)),
    };

    public static LocalizedText Quoted(LocalizedText text) => Messages.Of("differences.quoted", text);

    /// <summary>A value as the file has it, without quotes.</summary>
    public static string? Plain(LocatedNode? value) => value switch
    {
        null => null,
        { Kind: NodeKind.Object or NodeKind.Array } => System.Text.Encoding.UTF8.GetString(value.ToBytes()),
        _ => value.Text,
    };

    private static LocalizedText Name(SettingsPlace place, string id, Func<SettingsPlace, LocatedNode?> side) =>
        (place.Pick is { } pick ? PickedNames.Of(place, pick, id, side) : null) ?? LocalizedText.Same(id);

    public static LocalizedText Listed(IEnumerable<LocalizedText> names)
    {
        var all = names.ToList();
        return new LocalizedText(string.Join('、', all.Select(n => n.In("zh-CN").Text)), string.Join(", ", all.Select(n => n.In("en").Text)));
    }
}
