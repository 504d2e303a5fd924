using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>A short text on one line.</summary>
[Say("单行文字", "Text", HelpZh = "一行文字")]
public sealed partial record TextField : Field
{
    /// <summary>The most characters.</summary>
    [Say("最多字数", "Longest", HelpZh = "最多可以写多少个字")]
    [Range(1, 500)]
    public int MaxLength { get; init; } = 100;

    /// <summary>Whether it is a person's name: the keyboard then offers surnames and given names first, and Latin left-overs are refused.</summary>
    [Say("姓名", "Person's name", HelpZh = "填的是人的姓名：拼音键盘会先出姓和名常用的字，没打完的拼音会提醒")]
    public bool Name { get; init; }

    // A name of one of our peoples in Chinese characters, or one in Latin letters, is longer than any form's author thinks.
    private const int LongestName = 50;

    private int Most => Name ? Math.Max(MaxLength, LongestName) : MaxLength;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => Name ? "name" : "pinyin";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => Most * 2;

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxCharacters => Most;

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var text = given[0];
        if (Characters.Count(text) is var count && count > Most)
        {
            return FieldReading.Wrong("field.too-long", Most, count);
        }

        if (text.Any(char.IsControl))
        {
            return FieldReading.Wrong("field.control");
        }

        return Name && HalfTyped().IsMatch(text) ? FieldReading.Wrong("field.name-mixed", text) : FieldReading.Of(JsonValue.Create(text));
    }

    // "张wei" is a half-typed name: the second character was never picked. "古丽·A" and "李Mary" are names.
    [GeneratedRegex(@"[\u3400-\u9fff\p{Cs}][a-z]+($|[\u3400-\u9fff\p{Cs}])", RegexOptions.ExplicitCapture)]
    private static partial Regex HalfTyped();
}
