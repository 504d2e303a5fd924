using System.Text.Json.Nodes;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Tables;

/// <summary>A field of a form as the page draws it.</summary>
/// <param name="Id">The field's id.</param>
/// <param name="Field">The field.</param>
/// <param name="Values">What stands in its inputs.</param>
/// <param name="Problem">What is wrong with it, as a sentence.</param>
internal sealed record FieldInput(string Id, Field Field, IReadOnlyList<string> Values, string? Problem = null)
{
    public const string Prefix = "f.";

    /// <summary>What somebody else made of it meanwhile; null when they left it alone.</summary>
    public string? Theirs { get; init; }

    public bool IsFirst { get; init; }

    /// <summary>The records that it offers, id and label; empty for other kinds.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>The answer as it is kept, for kinds that show more than what was typed.</summary>
    public JsonNode? Value { get; init; }

    public string Name => Prefix + Id;

    public string Anchor => "field-" + Id;

    public bool IsWide => Field is LongTextField or ChoicesField;

    public string? DescribedBy => string.Join(' ', new[] { Field.Hint is null ? null : Anchor + "-hint", Problem is null ? null : Anchor + "-problem" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
