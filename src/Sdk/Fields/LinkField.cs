using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>A web address (http or https). Kiosks show it as text or QR, never as a link to follow.</summary>
[Say("网址", "Web address", HelpZh = "网址；自助机上只显示文字或者二维码，不能点开")]
public sealed record LinkField : Field
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Keyboard => "latin";

    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 500;

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given)
    {
        var good = Uri.TryCreate(given[0], UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && given[0].Length <= MaxTyped;
        return good ? FieldReading.Of(JsonValue.Create(given[0])) : FieldReading.Wrong("field.not-link", given[0]);
    }
}
