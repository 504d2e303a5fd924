using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StationKiosk.Records;

/// <summary>
/// The JSON document of a record, read by field. An absent field, or one of another type, reads as null; nothing throws.
/// A dot in a name steps into an object. Safe to read from several threads.
/// </summary>
public sealed class RecordBody
{
    private readonly JsonElement root;

    /// <summary>Reads a document.</summary>
    /// <param name="json">A JSON object.</param>
    /// <exception cref="JsonException"><paramref name="json"/> is not JSON.</exception>
    public RecordBody(string json)
        : this(JsonElement.Parse(json), json)
    {
    }

    private RecordBody(JsonElement root, string? json)
    {
        this.root = root;
        Json = json ?? root.GetRawText();
    }

    /// <summary>The document as stored.</summary>
    public string Json { get; }

    /// <summary>The names of the top-level fields, in stored order.</summary>
    public IEnumerable<string> Names => root.ValueKind == JsonValueKind.Object ? root.EnumerateObject().Select(p => p.Name) : [];

    /// <summary>Whether the field is there, of whatever type.</summary>
    public bool Has(string name) => Find(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>A text.</summary>
    public string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A whole number.</summary>
    public long? Integer(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>A number.</summary>
    public double? Real(string name) => Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    /// <summary>True or false.</summary>
    public bool? Flag(string name) => Find(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The texts of an array, or the one text of a text field; empty when there is none.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var value = Find(name);
        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)],
            _ => [],
        };
    }

    /// <summary>A date written as <c>2026-04-19</c>.</summary>
    public DateOnly? Date(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>An instant in ISO 8601 form; without an offset it is taken as UTC.</summary>
    public DateTimeOffset? Instant(string name) =>
        DateTimeOffset.TryParse(Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    /// <summary>An object inside the document.</summary>
    public RecordBody? Object(string name) => Find(name) is { ValueKind: JsonValueKind.Object } value ? new RecordBody(value, null) : null;

    /// <summary>The objects of an array; empty when there is none.</summary>
    public IReadOnlyList<RecordBody> Objects(string name) => Find(name) is { ValueKind: JsonValueKind.Array } array
        ? [.. array.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.Object).Select(v => new RecordBody(v, null))]
        : [];

    /// <summary>A copy that may be changed.</summary>
    public JsonObject ToJson() => JsonObject.Create(root.Clone())!;

    /// <inheritdoc/>
    public override string ToString() => Json;

    internal JsonElement Find(string name)
    {
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var direct))
        {
            return direct;
        }

        var current = root;
        foreach (var part in name.Split('.'))
        {
            if (current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(part, out current))
            {
                return default;
            }
        }

        return current;
    }
}
