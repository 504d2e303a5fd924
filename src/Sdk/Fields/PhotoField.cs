using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>
/// Photographs: at the kiosk taken with its camera and drawn anew as JPEG of at most 1600 pixels, so that no place or device is told by
/// them; on the console a picture may be uploaded.
/// </summary>
[Say("照片", "Photograph", HelpZh = "照片：自助机上用摄像头拍，后台可以上传；照片里的拍摄地点等信息会去掉", HelpEn = "Photographs: taken with the kiosk's camera, or uploaded on the console; where and with what they were taken is removed.")]
public sealed record PhotoField : AttachmentField
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> Types => ["image/jpeg", "image/png"];
}
