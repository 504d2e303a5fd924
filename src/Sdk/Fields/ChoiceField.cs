using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>One of several answers; the code is stored.</summary>
[Say("单选", "Choice", HelpZh = "从几个答案里选一个", HelpEn = "One of several answers.")]
public sealed record ChoiceField : Field
{
    /// <summary>The answers by code.</summary>
    [Say("选项", "Options", HelpZh = "可以选的答案", HelpEn = "The answers to choose from.")]
    [Ids("^[a-z][a-z0-9-]*$")]
    [MinLength(1)]
    public required OrderedDictionary<string, Choice> Options { get; init; }

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
        var code = Plain(value);
        return Options.TryGetValue(code, out var choice) ? choice.Label.In(language).Text : code;
    }

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given) =>
        Options.ContainsKey(given[0]) ? FieldReading.Of(JsonValue.Create(given[0])) : FieldReading.Wrong("field.no-such-choice", given[0]);
}
