using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StationKiosk.Records.Sqlite;

/// <summary>Bodies as they are stored: no members with the value null, and Chinese as it is (escaped it takes twice the room).</summary>
internal static class BodyJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 64 };

    public static string Write(JsonObject body) => Write(body, keepNulls: false);

    /// <summary>A patch keeps its nulls: there they mean removal.</summary>
    public static string WritePatch(JsonObject patch) => Write(patch, keepNulls: true);

    private static string Write(JsonObject body, bool keepNulls)
    {
        using var buffer = new MemoryStream(1024);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            WriteObject(writer, body, keepNulls);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteObject(Utf8JsonWriter writer, JsonObject value, bool keepNulls)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in value)
        {
            if (member is null && !keepNulls)
            {
                continue;
            }

            Refuse(name);
            writer.WritePropertyName(name);
            WriteNode(writer, member, keepNulls);
        }

        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, JsonNode? node, bool keepNulls)
    {
        switch (node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonObject inner:
                WriteObject(writer, inner, keepNulls);
                break;
            case JsonArray array:
                writer.WriteStartArray();
                foreach (var item in array)
                {
                    // A merge patch replaces arrays whole, so nulls inside them are values.
                    WriteNode(writer, item, keepNulls: true);
                }

                writer.WriteEndArray();
                break;
            default:
                if (node.GetValueKind() == JsonValueKind.String)
                {
                    Refuse(node.ToString());
                }

                node.WriteTo(writer);
                break;
        }
    }

    private static void Refuse(string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("A body must not contain the character U+0000: other databases cannot keep it.", nameof(text));
        }
    }
}
