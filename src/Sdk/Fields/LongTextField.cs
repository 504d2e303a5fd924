using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>A text of several lines.</summary>
[Say("多行文字", "Long text", HelpZh = "可以写几行的文字")]
public sealed record LongTextField : Field
{
    /// <summary>The most characters.</summary>
    [Say("最多字数", "Longest", HelpZh = "最多可以写多少个字")]
    [Range(1, 20000)]
    public int MaxLength { get; init; } = 2000;

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => MaxLength * 2;

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxCharacters => MaxLength;

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var text = given[0].ReplaceLineEndings("\n");
        if (text.Length > MaxLength && Characters.Count(text) is var count && count > MaxLength)
        {
            return FieldReading.Wrong("field.too-long", MaxLength, count);
        }

        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
            ? FieldReading.Wrong("field.control")
            : FieldReading.Of(JsonValue.Create(text));
    }
}
