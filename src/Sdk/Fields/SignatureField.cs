using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>A signature drawn with the finger, kept as a PNG picture with what was signed.</summary>
[Say("签名", "Signature", HelpZh = "居民用手指在屏幕上签名", HelpEn = "A signature drawn with the finger.")]
public sealed record SignatureField : AttachmentField
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> Types => ["image/png"];

    /// <inheritdoc/>
    protected override string MissingCode => "field.not-signed";

    /// <inheritdoc/>
    public override string Show(JsonNode? value, string language) =>
        Files(value).Count == 0 ? "" : language.StartsWith("zh", StringComparison.Ordinal) ? "已签名" : "Signed";

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given) => base.ReadGiven([given[^1]]);
}
