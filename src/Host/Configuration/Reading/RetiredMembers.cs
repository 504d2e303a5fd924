using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// Members that earlier versions knew and nothing reads any more. A file that still has them is as good as one without: an update of the program
/// must not refuse a station for a word that did nothing.
/// </summary>
internal static class RetiredMembers
{
    private static readonly string[][] Paths = [["attract", "secondsPerSlide"], ["defaults", "attract", "secondsPerSlide"]];

    public static LocatedNode Without(LocatedNode root) => Paths.Aggregate(root, (node, path) => Without(node, path));

    private static LocatedNode Without(LocatedNode node, ReadOnlySpan<string> path)
    {
        if (node.Kind != NodeKind.Object || node[path[0]] is not { } inner)
        {
            return node;
        }

        var name = path[0];
        if (path.Length == 1)
        {
            return node.WithMembers(node.Members.Where(m => m.Name != name));
        }

        var cleaned = Without(inner, path[1..]);
        return ReferenceEquals(cleaned, inner) ? node : node.WithMembers(node.Members.Select(m => ReferenceEquals(m.Value, inner) ? m with { Value = cleaned } : m));
    }
}
