using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StationKiosk.Host.Configuration.Editing;

/// <summary>Writes a value the way people write these files: small things on one line, the rest indented like the file.</summary>
internal sealed class ValueFormat(SourceText text)
{
    public const int LongestLine = 100;

    // The default encoder would write 请 as an escape.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Name(string name) => JsonSerializer.Serialize(name, Plain);

    /// <summary>The value as JSON.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="indent">Indent of the line that the value begins on.</param>
    /// <param name="isFlat">Whether its neighbours stand on one line each.</param>
    public string Write(JsonNode? value, string indent, bool isFlat)
    {
        if (value is not (JsonObject or JsonArray))
        {
            return value?.ToJsonString(Plain) ?? "null";
        }

        var parts = PartsOf(value);
        var (open, close) = value is JsonObject ? ("{", "}") : ("[", "]");
        if (parts.Count == 0)
        {
            return open + close;
        }

        if (isFlat || parts.TrueForAll(p => IsSimple(p.Value)))
        {
            var inner = string.Join(", ", parts.Select(p => p.Name + Write(p.Value, "", isFlat: true)));
            var line = value is JsonObject ? $"{{ {inner} }}" : $"[{inner}]";
            if (line.Length + indent.Length <= LongestLine)
            {
                return line;
            }
        }

        var lines = parts.Select(p => text.NewLine + indent + text.Unit + p.Name + Write(p.Value, indent + text.Unit, isFlat: false));
        return open + string.Join(',', lines) + text.NewLine + indent + close;
    }

    private static List<(string Name, JsonNode? Value)> PartsOf(JsonNode value) => value is JsonObject members
        ? [.. members.Select(m => (Name(m.Key) + ": ", m.Value))]
        : [.. value.AsArray().Select(item => ("", item))];

    private static bool IsSimple(JsonNode? value) =>
        value is null or JsonValue || (value is JsonObject members && members.All(m => m.Value is null or JsonValue));
}
