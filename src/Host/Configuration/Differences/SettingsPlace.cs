using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Configuration.Differences;

/// <summary>A place in two versions of settings, with what stands there in each and the way that leads to it.</summary>
/// <param name="Parent">The place that holds it; null for the whole.</param>
/// <param name="Name">Member or id.</param>
/// <param name="Title">What the member is called; for an item, what its map is called.</param>
/// <param name="Shape">What stands there.</param>
/// <param name="Before">What stood there; null for nothing.</param>
/// <param name="After">What stands there now; null for nothing.</param>
internal sealed record SettingsPlace(SettingsPlace? Parent, string Name, LocalizedText Title, Shape Shape, LocatedNode? Before, LocatedNode? After)
{
    private static readonly string[] NameMembers = ["title", "label", "name"];

    /// <summary>What the text, the texts or the ids here name; null for texts of their own.</summary>
    public Pick? Pick { get; init; }

    public string Pointer => Parent is null ? "" : JsonPath.Add(Parent.Pointer, Name);

    public bool IsItem => Parent?.Shape.Kind == ShapeKind.Map;

    /// <summary>This place and those that hold it, the nearest first.</summary>
    public IEnumerable<SettingsPlace> Upwards => Parent is null ? [this] : Parent.Upwards.Prepend(this);

    /// <summary>The item by its kind and label: question “Age”.</summary>
    public LocalizedText Item => Label(After ?? Before) is { } label
        ? Messages.Of(IsPage ? "differences.page" : "differences.item", IsPage ? Number : Noun, label)
        : Messages.Of(IsPage ? "differences.page-unnamed" : "differences.item", IsPage ? Number : Noun, Named);

    /// <summary>The name of an item as one reads it: what its id names, else the id.</summary>
    public LocalizedText Named => Parent?.Pick is { } pick
        ? PickedNames.Of(this, pick, Name, p => p.After) ?? PickedNames.Of(this, pick, Name, p => p.Before) ?? LocalizedText.Same(Name)
        : LocalizedText.Same(Name);

    /// <summary>The way to the item that this is or is part of, in labels; empty for the whole.</summary>
    public LocalizedText Where
    {
        get
        {
            var steps = Upwards.Reverse().Where(p => p.IsItem || p.IsPart).Select(p => p.IsItem ? p.Item : Small(p.Title)).ToList();
            return steps.Count == 0 ? LocalizedText.Empty : new LocalizedText(
                steps.Select(s => s.In("zh-CN").Text).Aggregate((all, next) => all + (next.StartsWith('第') ? "" : "的") + next),
                Capital(string.Join(" › ", steps.Select(s => s.In("en").Text))));
        }
    }

    public SettingsPlace Member(ShapeMember member) => new(this, member.Name, member.Title, member.Shape, Before?[member.Name], After?[member.Name]) { Pick = member.Pick };

    public SettingsPlace ItemOf(string id) => ItemOf(id, Before?[id], After?[id]);

    public SettingsPlace ItemOf(string id, LocatedNode? before, LocatedNode? after) => new(this, id, Title, Shape.Item!, before, after);

    /// <summary>What people call an item, from its own texts; null for one without.</summary>
    public static LocalizedText? Label(LocatedNode? item) => item is null ? null : NameMembers.Select(n => item[n]).FirstOrDefault(IsText) is { } text
        ? new LocalizedText(text.Members.Where(m => m.Value.Kind == NodeKind.Text).Select(m => KeyValuePair.Create(m.Name, m.Value.Text)))
        : null;

    public static bool IsName(string member) => NameMembers.Contains(member, StringComparer.Ordinal);

    /// <summary>A title inside a sentence: English begins it small, but for abbreviations.</summary>
    public static LocalizedText Small(LocalizedText title) => new(title.Texts.Select(t => KeyValuePair.Create(t.Key, t.Value is [var first, var second, ..] && !char.IsUpper(second) ? char.ToLowerInvariant(first) + t.Value[1..] : t.Value)));

    private bool IsPage => Shape.Type == typeof(FormPage);

    // The record that holds all settings is a matter of the file; nobody who reads a difference thinks of it.
    private bool IsPart => Parent is not null && !(Parent.Parent is null && Name == "settings") && Shape.Kind == ShapeKind.Object && Shape.Type != typeof(Sdk.Rules.Condition);

    private string Number => Expectation.Number(1 + ((After is null ? Parent!.Before : Parent!.After)?.Members.FindIndex(m => m.Name == Name) ?? 0));

    private LocalizedText Noun => Shape.Type == typeof(Field) && Parent?.Parent?.Shape.Type == typeof(FormPage)
        ? Messages.Of("differences.question")
        : Small(Shape.Title.Texts is [{ Key: "" }] ? Title : Shape.Title);

    private static bool IsText(LocatedNode? node) => node is { Kind: NodeKind.Object } && node.Members.Exists(m => m.Value is { Kind: NodeKind.Text, Text.Length: > 0 });

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
