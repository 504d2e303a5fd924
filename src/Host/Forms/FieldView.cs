using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Forms;

/// <summary>A field as a page shows it: what stands in it, and what is wrong with it.</summary>
public sealed record FieldView(string Id, Field Field, IReadOnlyList<string> Raw)
{
    /// <summary>The reading that failed; null when nothing is wrong.</summary>
    public FieldReading? Problem { get; init; }

    /// <summary>Whether what stands in it was told earlier in the visit.</summary>
    public bool IsOffered { get; init; }

    internal static IReadOnlyList<string> RawOf(Field field, JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => [.. list.Select(v => v!.GetValue<string>())],
        JsonValue flag when flag.TryGetValue(out bool yes) => [yes ? "true" : "false"],
        _ => [field.Edit(value)],
    };
}
