using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StationKiosk.Host.Configuration.Json;

/// <summary>
/// A JSON value that knows its bytes. Merged trees are made of the same nodes, so every value keeps the file it came from.
/// </summary>
internal sealed class LocatedNode(NodeKind kind, Source source, int start)
{
    // The default encoder would write every Chinese character as an escape.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public NodeKind Kind { get; } = kind;

    public Source Source { get; } = source;

    public int Start { get; } = start;

    public int End { get; set; } = start;

    /// <summary>The value of a text, or the raw token of a number or boolean.</summary>
    public string Text { get; init; } = "";

    public List<LocatedMember> Members { get; init; } = [];

    public List<LocatedNode> Items { get; init; } = [];

    /// <summary>In merged objects: members that a layer's null took away, with that null.</summary>
    public Dictionary<string, LocatedNode>? Removed { get; set; }

    /// <summary>Shared by services: it takes the place of what lower layers have there, and upper ones change only what stands beside its name.</summary>
    public SharedName? Shared { get; init; }

    /// <summary>The text broke off inside: what is missing here may well follow the break, so it is not reported.</summary>
    public bool IsCut { get; set; }

    public ReadOnlySpan<byte> Raw => Source.Bytes.AsSpan(Start, End - Start);

    public LocatedNode? this[string name] => Member(name)?.Value;

    public LocatedMember? Member(string name) => Members.Find(m => m.Name == name);

    public LocatedNode? Step(string segment) => Kind switch
    {
        NodeKind.Object => this[segment],
        NodeKind.Array => int.TryParse(segment, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < Items.Count ? Items[index] : null,
        _ => null,
    };

    public LocatedNode? Find(IEnumerable<string> path)
    {
        var node = this;
        foreach (var segment in path)
        {
            node = node.Step(segment);
            if (node is null)
            {
                return null;
            }
        }

        return node;
    }

    /// <summary>The node itself or, when the path leads nowhere, the last node on the way: the place to report at.</summary>
    public LocatedNode Nearest(IEnumerable<string> path)
    {
        var node = this;
        foreach (var segment in path)
        {
            node = node.Step(segment) ?? node;
        }

        return node;
    }

    public LocatedNode WithMembers(IEnumerable<LocatedMember> members) =>
        new(Kind, Source, Start) { End = End, IsCut = IsCut, Shared = Shared, Removed = Removed, Members = [.. members] };

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain))
        {
            Write(writer);
        }

        return bytes.ToArray();
    }

    public void Write(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case NodeKind.Object:
                writer.WriteStartObject();
                foreach (var member in Members)
                {
                    writer.WritePropertyName(member.Name);
                    member.Value.Write(writer);
                }

                writer.WriteEndObject();
                break;
            case NodeKind.Array:
                writer.WriteStartArray();
                Items.ForEach(item => item.Write(writer));
                writer.WriteEndArray();
                break;
            case NodeKind.Text:
                writer.WriteStringValue(Text);
                break;
            case NodeKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteRawValue(Text);
                break;
        }
    }
}
