using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Editing;

/// <summary>
/// Changes one value in a JSON text by splicing bytes: comments, order, indents, line ends and byte order mark of everything
/// else stay as they are. Each edit gives the new text, or null when the text has syntax errors or the place is not there.
/// </summary>
internal static class SourceEdit
{
    /// <summary>Sets a member or item, with the objects on the way; the same value leaves the bytes alone.</summary>
    public static byte[]? Set(byte[] bytes, string pointer, JsonNode? value)
    {
        if (SourceText.Of(bytes) is not { } text)
        {
            return null;
        }

        var path = JsonPath.Split(pointer);
        var (node, depth) = Deepest(text.Root, path);
        if (depth == path.Length)
        {
            return IsSame(node, value) ? bytes : text.Splice(node.Start, node.End, new ValueFormat(text).Write(value, text.IndentAt(node.Start), IsFlat(text, node)));
        }

        if (node.Kind == NodeKind.Array)
        {
            return depth == path.Length - 1 ? Insertion.Into(text, node, "", value, node.Items.Count) : null;
        }

        return node.Kind != NodeKind.Object ? null : Insertion.Into(text, node, ValueFormat.Name(path[depth]) + ": ", Wrapped(value, path[(depth + 1)..]), node.Members.Count);
    }

    /// <summary>Puts an item into a list, before the one at <paramref name="index"/> or at the end.</summary>
    public static byte[]? Insert(byte[] bytes, string list, int index, JsonNode? value) =>
        SourceText.Of(bytes) is { } text && text.Root.Find(JsonPath.Split(list)) is { Kind: NodeKind.Array } node
            ? Insertion.Into(text, node, "", value, index)
            : null;

    /// <summary>Takes a member or item away, with the comment on its line; what is not there leaves the bytes alone.</summary>
    public static byte[]? Remove(byte[] bytes, string pointer)
    {
        if (SourceText.Of(bytes) is not { } text)
        {
            return null;
        }

        var path = JsonPath.Split(pointer);
        return path.Length > 0 && text.Root.Find(path[..^1]) is { } parent && parent.Step(path[^1]) is not null ? Removal.From(text, parent, path[^1]) : bytes;
    }

    /// <summary>
    /// Swaps two items of a list or members of an object. Those on lines of their own take along the comment behind them and
    /// the comment lines right above.
    /// </summary>
    public static byte[]? Swap(byte[] bytes, string parent, int first, int second)
    {
        if (SourceText.Of(bytes) is not { } text || text.Root.Find(JsonPath.Split(parent)) is not { } node)
        {
            return null;
        }

        var spans = Spans(node);
        var (low, high) = (Math.Min(first, second), Math.Max(first, second));
        return low < 0 || high >= spans.Count || low == high ? bytes : Exchange.Of(text, spans[low], spans[high]);
    }

    /// <summary>From the name (or value) to the end of the value, for each member or item.</summary>
    public static List<(int Start, int End)> Spans(LocatedNode node) => node.Kind == NodeKind.Object
        ? [.. node.Members.Select(m => (m.Start, m.Value.End))]
        : [.. node.Items.Select(i => (i.Start, i.End))];

    private static (LocatedNode Node, int Depth) Deepest(LocatedNode root, string[] path)
    {
        var (node, depth) = (root, 0);
        while (depth < path.Length && node.Step(path[depth]) is { } next)
        {
            (node, depth) = (next, depth + 1);
        }

        return (node, depth);
    }

    private static JsonNode? Wrapped(JsonNode? value, string[] parents)
    {
        foreach (var name in parents.Reverse())
        {
            value = new JsonObject { [name] = value?.DeepClone() };
        }

        return value;
    }

    private static bool IsFlat(SourceText text, LocatedNode node) =>
        node.Members.Count + node.Items.Count > 0 && !text.HasBetween(node.Start, node.End, "\n"u8);

    private static bool IsSame(LocatedNode node, JsonNode? value) => node.Kind switch
    {
        NodeKind.Null => value is null,
        NodeKind.Number => value?.GetValueKind() == JsonValueKind.Number && IsSameNumber(node.Text, value.ToJsonString()),
        NodeKind.Text => value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == node.Text,
        NodeKind.Boolean => value?.ToJsonString() == node.Text,
        _ => JsonNode.DeepEquals(JsonNode.Parse(node.ToBytes()), value),
    };

    private static bool IsSameNumber(string a, string b) =>
        decimal.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
        && decimal.TryParse(b, NumberStyles.Float, CultureInfo.InvariantCulture, out var right) && left == right;
}
