using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>Agreement to a text. What is stored is the version of the text that was agreed to.</summary>
[Say("同意条款", "Consent", HelpZh = "请居民看过一段条款后表示同意，同时记下同意的是哪一版", HelpEn = "Agreement to a text; which wording was agreed to is kept.")]
public sealed record ConsentField : Field
{
    /// <summary>What the person agrees to, in full.</summary>
    [Say("条款全文", "Text", HelpZh = "居民要同意的条款，写完整")]
    public required LocalizedText Text { get; init; }

    /// <summary>Names the wording; to be raised whenever the text changes.</summary>
    [Say("条款版本", "Version of the text", HelpZh = "条款的版本号；每次改了条款都要换一个新的")]
    public required string TextVersion { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "";

    /// <inheritdoc/>
    protected override string MissingCode => "field.not-agreed";

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language)
    {
        var version = Plain(value);
        if (version.Length == 0)
        {
            return "";
        }

        return language.StartsWith("zh", StringComparison.Ordinal) ? $"已同意（条款版本 {version}）" : $"Agreed (text version {version})";
    }

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given) =>
        given[^1] == TextVersion || given[^1] == "true" ? FieldReading.Of(JsonValue.Create(TextVersion)) : FieldReading.Wrong("field.not-agreed");
}
