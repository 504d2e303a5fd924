using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Forms;

namespace StationKiosk.Host.Designer;

/// <summary>A module's settings as nodes. Only what is in here can be changed by a post: a forged name leads nowhere.</summary>
internal static class DesignTree
{
    // A record may hold itself; nobody configures that deep.
    private const int Deepest = 24;

    private const string Shared = "shared";

    public static DesignNode Of(ModuleLayers layers)
    {
        var names = layers.Lower.Append(layers.Own).OfType<Configuration.Layers.Layer>().Where(l => l.Root is not null).ToDictionary(l => l.Root!.Source, l => l.Name);
        return new Builder(layers, source => names.GetValueOrDefault(source, "")).Node("", layers.Shape, null, layers.Effective, layers.Own?.Root, null, 0);
    }

    private sealed class Builder(ModuleLayers layers, Func<Source, string> layerOf)
    {
        public DesignNode Node(string pointer, Shape shape, ShapeMember? member, LocatedNode? value, LocatedNode? own, DesignNode? parent, int depth)
        {
            var union = shape.Kind == ShapeKind.Union ? shape : null;
            var kind = union is not null && value?["kind"] is { } tag ? union.Cases.GetValueOrDefault(tag.Text) : null;
            var node = new DesignNode(pointer, kind ?? shape, member, value, parent)
            {
                Union = union,
                Origin = value is null ? "" : layerOf(value.Source),
                IsOwn = own is not null,
                LockedBy = layers.LockOf(pointer) ?? LockOfShared(pointer, parent),
            };
            if (depth < Deepest && !node.IsCondition)
            {
                AddChildren(node, own, depth);
            }

            return node;
        }

        // What is shared is changed where it stands; beside its name a form says what is its own.
        private static string? LockOfShared(string pointer, DesignNode? parent) => parent switch
        {
            { Value.Shared: { } shared } => JsonPath.Split(pointer) is [.., var key] && shared.Beside.Contains(key, StringComparer.Ordinal) ? null : Shared,
            { LockedBy: Shared } => Shared,
            _ => null,
        };

        private void AddChildren(DesignNode node, LocatedNode? own, int depth)
        {
            if (node.Shape.Kind == ShapeKind.Object)
            {
                node.Children.AddRange(node.Shape.Members
                    .Where(m => IsShown(node, m))
                    .OrderBy(Place)
                    .Select(m => Node(JsonPath.Add(node.Pointer, m.Name), m.Shape, m, node.Value?[m.Name], own?[m.Name], node, depth + 1)));
            }
            else if (node is { Shape.Kind: ShapeKind.Map, Value.Kind: NodeKind.Object })
            {
                node.Children.AddRange(node.Value.Members
                    .Select(m => Node(JsonPath.Add(node.Pointer, m.Name), node.Shape.Item!, null, m.Value, own?[m.Name], node, depth + 1)));
            }
        }

        // What a thing is called comes first, when it is shown last: a record's own members stand before those of its base otherwise.
        private static int Place(ShapeMember member) => member.Name switch
        {
            "label" or "title" or "name" => 0,
            "subtitle" or "hint" or "intro" or "text" => 1,
            "icon" or "accent" or "required" => 2,
            "personal" or "retentionDays" => 4,
            "shownWhen" or "when" => 5,
            _ => 3,
        };

        private static bool IsShown(DesignNode node, ShapeMember member)
        {
            if (node.Parent is null)
            {
                // Which plugin it is and whose data it has are settled when a module is made.
                return member.Name is not ("plugin" or "scope");
            }

            if (member.Name == "order" && node.Shape.IsOrdered)
            {
                return false;
            }

            return !typeof(Field).IsAssignableFrom(node.Shape.Type) || IsShown(member.Name, InForm(node));
        }

        // Fields are the same in forms and collections; what only one of them heeds would puzzle in the other.
        private static bool IsShown(string member, bool inForm) => inForm
            ? member is not ("search" or "filter")
            : member is not ("personal" or "retentionDays" or "shownWhen");

        private static bool InForm(DesignNode node) => node.Parent is { Key: "asks" } || node.Parent?.Parent?.Shape.Type == typeof(FormPage);
    }
}
