using System.Text.Json.Nodes;
using StationKiosk.Host.Kiosk;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Forms;

/// <summary>A field as a page shows it: what stands in it, and what is wrong with it.</summary>
public sealed record FieldView(string Id, Field Field, IReadOnlyList<string> Raw)
{
    /// <summary>The reading that failed; null when nothing is wrong.</summary>
    public FieldReading? Problem { get; init; }

    /// <summary>Where what stands in it was told earlier in the visit; null when it was not.</summary>
    internal KnownAnswer? Offered { get; init; }

    /// <summary>The records that a field offers, id and label; empty for other kinds.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>The answer as it is kept, for kinds that show more than what was typed.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>Whether it was told before and stands covered until somebody touches it.</summary>
    public bool IsCovered { get; init; }

    /// <summary>What stands for the characters of a name that could not be typed, in their order.</summary>
    public IReadOnlyList<string> Drawn { get; init; } = [];

    internal static IReadOnlyList<string> RawOf(Field field, JsonNode? value) => value switch
    {
        null => [],
        JsonArray when field is SignatureField => SignatureField.Given(value),
        JsonArray when field is AttachmentField => AttachmentField.Files(value),
        JsonArray list => [.. list.Select(v => v!.GetValue<string>())],
        JsonValue flag when flag.TryGetValue(out bool yes) => [yes ? "true" : "false"],
        _ => [field.Edit(value)],
    };
}
