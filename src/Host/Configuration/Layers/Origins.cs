using System.Text;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Layers;

/// <summary>The effective value of every setting with the layer and line it comes from. Merged trees keep the nodes of their files.</summary>
internal static class Origins
{
    public static IReadOnlyList<Origin> Of(LocatedNode effective, Func<Source, string> layerOf) => [.. Walk(effective, "", layerOf)];

    private static IEnumerable<Origin> Walk(LocatedNode node, string pointer, Func<Source, string> layerOf)
    {
        if (node is { Kind: NodeKind.Object, Members.Count: > 0 })
        {
            return node.Members.SelectMany(m => Walk(m.Value, JsonPath.Add(pointer, m.Name), layerOf));
        }

        var value = Encoding.UTF8.GetString(node.ToBytes());
        return Layer.IsBuiltIn(node.Source)
            ? [new Origin(pointer, value, Layer.BuiltInName, "", 0)]
            : [new Origin(pointer, value, layerOf(node.Source), node.Source.Name, node.Source.At(node.Start).Line)];
    }
}
