using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Configuration.Contents;

/// <summary>
/// Front matter in one language as it stands in settings: a plain text where a text in several languages belongs is the text in the file's
/// language, and a number where a text belongs is that text (in YAML nobody puts quotes around a version).
/// </summary>
internal sealed class WordTree(string language, FaultList faults)
{
    /// <summary>The tree of the file with the data.</summary>
    public static LocatedNode Whole(LocatedNode node, Shape shape, string language) => new WordTree(language, new FaultList()).Of(node, shape);

    /// <summary>The tree of a translation, which has words alone: whatever else it says is a fault and left out.</summary>
    public static LocatedNode Words(LocatedNode node, Shape shape, string language, FaultList faults) => new WordTree(language, faults).Pruned(node, shape, "");

    private LocatedNode Of(LocatedNode node, Shape shape) => (shape.Kind, node.Kind) switch
    {
        (ShapeKind.Localized, NodeKind.Text or NodeKind.Number or NodeKind.Boolean) => Localized(node),
        (ShapeKind.Text or ShapeKind.Enum or ShapeKind.Leaf, NodeKind.Number or NodeKind.Boolean) => AsText(node),
        (ShapeKind.Object, NodeKind.Object) => node.WithMembers(node.Members.Select(m => shape.Find(m.Name) is { } known ? m with { Value = Of(m.Value, known.Shape) } : m)),
        (ShapeKind.Map, NodeKind.Object) => node.WithMembers(node.Members.Select(m => m with { Value = Of(m.Value, shape.Item!) })),
        (ShapeKind.List, NodeKind.Array) => new LocatedNode(NodeKind.Array, node.Source, node.Start) { End = node.End, Items = [.. node.Items.Select(i => Of(i, shape.Item!))] },
        _ => node,
    };

    private LocatedNode Pruned(LocatedNode node, Shape shape, string pointer) => node.WithMembers(node.Members.SelectMany(m => Member(m, shape, JsonPath.Add(pointer, m.Name))));

    private IEnumerable<LocatedMember> Member(LocatedMember member, Shape shape, string pointer)
    {
        var inner = shape.Kind == ShapeKind.Map ? shape.Item : shape.Find(member.Name)?.Shape;
        switch (inner?.Kind, member.Value.Kind)
        {
            case (null, _):
                // The checker says so, and what may have been meant.
                return [member];
            case (ShapeKind.Localized, _):
                return [member with { Value = Of(member.Value, inner) }];
            case (ShapeKind.Object or ShapeKind.Map, NodeKind.Object):
                return [member with { Value = Pruned(member.Value, inner, pointer) }];
            default:
                faults.Add(member, pointer, "front-words", member.Name);
                return [];
        }
    }

    private LocatedNode Localized(LocatedNode node) => new(NodeKind.Object, node.Source, node.Start)
    {
        End = node.End,
        Members = [new LocatedMember(language, node.Source, node.Start, node.End, AsText(node))],
    };

    private static LocatedNode AsText(LocatedNode node) => new(NodeKind.Text, node.Source, node.Start) { End = node.End, Text = node.Text };
}
