using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// Addresses of the texts in a file: <c>jobs.tile.title</c> is the title in the head of module <c>jobs</c>, <c>jobs.form.help</c>
/// a text in its settings, <c>station.desk</c> one of the station's own.
/// </summary>
internal sealed class TextAddresses(string id, Shape shape)
{
    private const string Tile = "tile";

    private readonly bool _isModule = shape.Find("settings") is not null;

    /// <summary>Every text that the tree has.</summary>
    public IEnumerable<(string Address, LocatedNode Node)> In(LocatedNode tree) => Walk(tree, shape, []);

    /// <summary>Where a text of this address stands in the tree; null when there is no such text.</summary>
    public string[]? Find(string address, LocatedNode tree)
    {
        var words = address.Split('.')[1..];
        if (words.Length == 0)
        {
            return null;
        }

        string[] path = !_isModule ? words : words[0] == Tile ? words[1..] : ["settings", .. words];
        return IsText(tree, shape, path) ? path : null;
    }

    public static LocalizedText TextOf(LocatedNode node) =>
        new(node.Members.Select(m => new KeyValuePair<string, string>(m.Name, m.Value.Text)));

    // A text that is not set may be added; an item of a map may not, it would have nothing but a text.
    private static bool IsText(LocatedNode? node, Shape shape, ReadOnlySpan<string> path)
    {
        if (shape.Kind == ShapeKind.Union)
        {
            return node?["kind"] is { } kind && shape.Cases.TryGetValue(kind.Text, out var item) && IsText(node, item, path);
        }

        if (path.Length == 0)
        {
            return shape.Kind == ShapeKind.Localized;
        }

        return shape.Kind switch
        {
            ShapeKind.Object => shape.Find(path[0]) is { } member && IsText(node?[path[0]], member.Shape, path[1..]),
            ShapeKind.Map => node?[path[0]] is { } entry && IsText(entry, shape.Item!, path[1..]),
            _ => false,
        };
    }

    private IEnumerable<(string Address, LocatedNode Node)> Walk(LocatedNode node, Shape shape, string[] path)
    {
        if (shape.Kind == ShapeKind.Localized && node.Kind == NodeKind.Object)
        {
            return [(AddressOf(path), node)];
        }

        var actual = shape.Kind == ShapeKind.Union && node["kind"] is { } kind ? shape.Cases.GetValueOrDefault(kind.Text) : shape;
        return actual is null
            ? []
            : node.Members
                .Select(m => (m.Name, m.Value, Shape: actual.Kind == ShapeKind.Map ? actual.Item : actual.Find(m.Name)?.Shape))
                .Where(m => m.Shape is not null)
                .SelectMany(m => Walk(m.Value, m.Shape!, [.. path, m.Name]));
    }

    private string AddressOf(string[] path)
    {
        string[] words = !_isModule ? path : path[0] == "settings" ? path[1..] : [Tile, .. path];
        return string.Join('.', words.Prepend(id));
    }
}
