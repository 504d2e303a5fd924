using System.Text.Json.Serialization;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>Documents that staff add on the console; a kiosk has no files and does not ask for them.</summary>
[Say("文件（仅后台）", "File (console only)", HelpZh = "工作人员在后台上传的文件；自助机上不会问")]
public sealed record FileField : AttachmentField
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> Types =>
    [
        "image/jpeg", "image/png", "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ];
}
