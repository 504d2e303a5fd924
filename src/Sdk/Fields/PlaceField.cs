using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>A place by name; its position is looked up in the site's places.</summary>
[Say("地点", "Place", HelpZh = "地名；系统会在本站的地点表里找它的位置")]
public sealed record PlaceField : Field
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override int MaxTyped => 100;

    /// <inheritdoc/>
    protected override FieldReading ReadGiven(IReadOnlyList<string> given) =>
        given[0].Length <= MaxTyped ? FieldReading.Of(JsonValue.Create(given[0])) : FieldReading.Wrong("field.too-long", MaxTyped, given[0].Length);
}
