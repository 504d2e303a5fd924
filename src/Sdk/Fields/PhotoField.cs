using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// Photographs: at the kiosk taken with its camera and drawn anew as JPEG of at most 1600 pixels, so that no place or device is told by
/// them; on the console a picture may be uploaded.
/// </summary>
[Say("照片", "Photograph")]
public sealed record PhotoField : AttachmentField
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> Types => ["image/jpeg", "image/png"];
}
