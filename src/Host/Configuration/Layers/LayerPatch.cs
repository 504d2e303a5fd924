using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Layers;

/// <summary>The one layer that does what several did: merged over what lies below, it gives the same tree again. Null takes a member away.</summary>
internal static class LayerPatch
{
    public static JsonObject Between(LocatedNode below, LocatedNode effective)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in effective.Members.Select(m => (m.Name, m.Value)))
        {
            if (below[name] is not { } lower)
            {
                patch[name] = NodeOf(value);
            }
            else if (!IsSame(lower, value))
            {
                patch[name] = lower.Kind == NodeKind.Object && value.Kind == NodeKind.Object && !IsOtherKind(lower, value) ? Between(lower, value) : NodeOf(value);
            }
        }

        foreach (var gone in below.Members.Where(m => effective[m.Name] is null))
        {
            patch[gone.Name] = null;
        }

        return patch;
    }

    private static JsonNode? NodeOf(LocatedNode node) => JsonNode.Parse(node.ToBytes());

    private static bool IsSame(LocatedNode a, LocatedNode b) => a.ToBytes().AsSpan().SequenceEqual(b.ToBytes());

    private static bool IsOtherKind(LocatedNode lower, LocatedNode value) => lower["kind"] is { } was && value["kind"] is { } now && was.Text != now.Text;
}
