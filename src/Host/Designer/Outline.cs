using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Designer;

/// <summary>The contents of a module as one goes through them: each part, and what is in the one that is open.</summary>
internal static class Outline
{
    public static IEnumerable<OutlineEntry> Of(DesignReading draft, string at) => draft.Tree?["settings"] is { } settings
        ? Under(draft, settings, at, 0)
        : [];

    private static IEnumerable<OutlineEntry> Under(DesignReading draft, DesignNode node, string at, int depth)
    {
        foreach (var child in node.Children.Where(c => !c.IsLeaf && c.Key != "options"))
        {
            // A part that is there once opens in place; one of several kinds of content is listed with what is in it.
            yield return new OutlineEntry(child, depth, draft.FaultsAt(child.Pointer).Count());
            var isOpen = depth < 1 || Configuration.Json.JsonPath.IsAtOrBelow(at, child.Pointer);
            if (isOpen && child.Shape.Kind == ShapeKind.Map && depth < 5)
            {
                foreach (var item in child.Children.Where(c => !c.IsLeaf))
                {
                    yield return new OutlineEntry(item, depth + 1, draft.FaultsAt(item.Pointer).Count());
                    if (Configuration.Json.JsonPath.IsAtOrBelow(at, item.Pointer) && !item.IsLeaf)
                    {
                        foreach (var below in Under(draft, item, at, depth + 2).Where(e => e.Node.Shape.Kind == ShapeKind.Map || e.Node.IsItem))
                        {
                            yield return below;
                        }
                    }
                }
            }
        }
    }
}
