using System.Globalization;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Configuration.Layers;

/// <summary>
/// Completes a checked tree for the bind: the records' own defaults at every depth (inside items too, so that the origin of
/// every value is known), ordered maps sorted, secrets replaced by their names.
/// </summary>
internal static class Filling
{
    public static LocatedNode Fill(LocatedNode node, Shape shape)
    {
        if (shape.Kind == ShapeKind.Union)
        {
            return node["kind"] is { } kind && shape.Cases.TryGetValue(kind.Text, out var item) ? Object(node, item) : node;
        }

        return (node.Kind, shape.Kind) switch
        {
            (NodeKind.Object, ShapeKind.Object) => Object(node, shape),
            (NodeKind.Object, ShapeKind.Map) => Map(node, shape.Item!),
            (NodeKind.Object, ShapeKind.Secret) => node["secret"] ?? node,
            (NodeKind.Array, ShapeKind.List) => new LocatedNode(NodeKind.Array, node.Source, node.Start)
            {
                End = node.End,
                Items = [.. node.Items.Select(i => Fill(i, shape.Item!))],
            },
            _ => node,
        };
    }

    /// <summary>The record's own defaults as the lowest layer, so that code and files merge by one rule.</summary>
    public static LocatedNode DefaultsOf(Shape shape)
    {
        var source = Layer.BuiltIn([]);
        var members = new List<LocatedMember>();
        foreach (var member in shape.Members)
        {
            var isNested = member is { IsRequired: true, IsPartial: false, Shape.Kind: ShapeKind.Object };
            var value = member.Default ?? (isNested ? DefaultsOf(member.Shape) : null);
            if (value is not null)
            {
                members.Add(new LocatedMember(member.Name, source, 0, 0, value));
            }
        }

        return new LocatedNode(NodeKind.Object, source, 0) { Members = members };
    }

    private static LocatedNode Object(LocatedNode node, Shape shape)
    {
        var members = node.Members.Select(m => shape.Find(m.Name) is { } known ? m with { Value = Fill(m.Value, known.Shape) } : m);
        var missing = shape.Members
            .Where(m => m.Default is not null && node[m.Name] is null)
            .Select(m => new LocatedMember(m.Name, m.Default!.Source, 0, 0, Fill(m.Default, m.Shape)));
        return node.WithMembers(members.Concat(missing));
    }

    private static LocatedNode Map(LocatedNode node, Shape item)
    {
        var members = node.Members.Select(m => m with { Value = Fill(m.Value, item) });
        return node.WithMembers(item.IsOrdered ? InOrder([.. members]) : members);
    }

    // Without an order: 10, 20, 30… by place in the merged object, where later layers append.
    private static IEnumerable<LocatedMember> InOrder(IReadOnlyList<LocatedMember> members) => members
        .Select((member, i) => (member, Order: OrderOf(member.Value) ?? ((i + 1) * 10)))
        .OrderBy(x => x.Order)
        .Select(x => x.member);

    private static decimal? OrderOf(LocatedNode item) =>
        item["order"] is { Kind: NodeKind.Number } order && decimal.TryParse(order.Text, CultureInfo.InvariantCulture, out var value) ? value : null;
}
