using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>Yes or no, stored as <c>true</c> or <c>false</c>.</summary>
[Say("是否", "Yes or no", HelpZh = "回答“是”或者“否”", HelpEn = "Yes or no.")]
public sealed record FlagField : Field
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override FieldType Storage => FieldType.Integer;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "";

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language)
    {
        if (value is not JsonValue scalar || !scalar.TryGetValue(out bool yes))
        {
            return "";
        }

        var chinese = language.StartsWith("zh", StringComparison.Ordinal);
        return yes ? (chinese ? "是" : "Yes") : (chinese ? "否" : "No");
    }

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given) => given[^1].ToLowerInvariant() switch
    {
        "true" or "on" or "1" or "yes" or "是" or "有" => FieldReading.Of(JsonValue.Create(true)),
        "false" or "off" or "0" or "no" or "否" or "无" => FieldReading.Of(JsonValue.Create(false)),
        _ => FieldReading.Wrong("field.not-flag", given[^1]),
    };
}
