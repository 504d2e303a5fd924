using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Configuration.Shapes;

/// <summary>
/// What a settings record may not have. Lists of objects cannot be merged by layers: they are objects keyed by id instead.
/// </summary>
internal static class ShapeRules
{
    public static IEnumerable<(string Code, string Path)> BreachesIn(Shape shape) => Walk(shape, "", []);

    private static IEnumerable<(string Code, string Path)> Walk(Shape shape, string pointer, HashSet<Shape> seen)
    {
        if (!seen.Add(shape))
        {
            yield break;
        }

        // The parts of a condition have no names of their own: a layer replaces a condition as a whole.
        if (shape.Item?.Type != typeof(Condition) && shape is { Kind: ShapeKind.List, Item.Kind: ShapeKind.Object or ShapeKind.Union or ShapeKind.Map or ShapeKind.Localized or ShapeKind.List })
        {
            yield return ("shape-list-of-objects", JsonPath.Display(pointer));
        }

        if (shape is { Kind: ShapeKind.Union, Info.PolymorphismOptions.TypeDiscriminatorPropertyName: not "kind" })
        {
            yield return ("shape-kind", JsonPath.Display(pointer));
        }

        var parts = shape.Members.Select(m => (m.Name, m.Shape)).Concat(shape.Cases.Select(c => (c.Key, c.Value)));
        foreach (var (name, part) in shape.Item is null ? parts : parts.Append(("*", shape.Item)))
        {
            foreach (var breach in Walk(part, JsonPath.Add(pointer, name), seen))
            {
                yield return breach;
            }
        }
    }
}
