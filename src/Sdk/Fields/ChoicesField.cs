using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>Any number of several answers; the codes are stored as a list.</summary>
[Say("多选", "Choices", HelpZh = "从几个答案里选几个都行", HelpEn = "Any number of several answers.")]
public sealed record ChoicesField : Field
{
    /// <summary>The answers by code.</summary>
    [Say("选项", "Options", HelpZh = "可以选的答案", HelpEn = "The answers to choose from.")]
    [Ids("^[a-z][a-z0-9-]*$")]
    [MinLength(1)]
    public required OrderedDictionary<string, Choice> Options { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool Many => true;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "";

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, Choice> Choices => Options;

    /// <inheritdoc/>
    protected override string MissingCode => "field.not-chosen";

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language)
    {
        var separator = language.StartsWith("zh", StringComparison.Ordinal) ? "、" : ", ";
        return value is JsonArray codes
            ? string.Join(separator, codes.Select(c => Options.TryGetValue(Plain(c), out var choice) ? choice.Label.In(language).Text : Plain(c)))
            : Plain(value);
    }

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var unknown = given.FirstOrDefault(code => !Options.ContainsKey(code));
        return unknown is null
            ? FieldReading.Of(new JsonArray([.. given.Distinct(StringComparer.Ordinal).Select(code => (JsonNode)JsonValue.Create(code))]))
            : FieldReading.Wrong("field.no-such-choice", unknown);
    }
}
