using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>A short text on one line.</summary>
[Say("单行文字", "Text", HelpZh = "一行文字")]
public sealed record TextField : Field
{
    /// <summary>The most characters.</summary>
    [Say("最多字数", "Longest", HelpZh = "最多可以写多少个字")]
    [Range(1, 500)]
    public int MaxLength { get; init; } = 100;

    /// <summary>Whether it is a person's name: the keyboard then offers surnames and given names first, and Latin left-overs are refused.</summary>
    [Say("姓名", "Person's name", HelpZh = "填的是人的姓名：拼音键盘会先出姓和名常用的字，没打完的拼音会提醒")]
    public bool Name { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => Name ? "name" : "pinyin";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => MaxLength;

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var text = given[0];
        if (text.Length > MaxLength)
        {
            return FieldReading.Wrong("field.too-long", MaxLength, text.Length);
        }

        if (text.Any(char.IsControl))
        {
            return FieldReading.Wrong("field.control");
        }

        // "张wei" is a half-typed name: the second character was never picked.
        var mixed = Name && text.Any(c => c is >= '\u4e00' and <= '\u9fff') && text.Any(char.IsAsciiLetter);
        return mixed ? FieldReading.Wrong("field.name-mixed", text) : FieldReading.Of(JsonValue.Create(text));
    }
}
