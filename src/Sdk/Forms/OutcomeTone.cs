using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Forms;

/// <summary>How an outcome is meant and drawn.</summary>
[Say("性质", "Tone", HelpZh = "结果是好消息、坏消息还是说明")]
public enum OutcomeTone
{
    /// <summary>Neither good nor bad.</summary>
    [Say("说明", "Note")]
    Note,

    /// <summary>It is possible.</summary>
    [Say("可以", "Yes")]
    Yes,

    /// <summary>It is not possible; the reasons and what would change it are shown.</summary>
    [Say("不可以", "No")]
    No,

    /// <summary>It cannot be told from the answers; what is missing is shown.</summary>
    [Say("无法判断", "Cannot tell")]
    Unknown,
}
