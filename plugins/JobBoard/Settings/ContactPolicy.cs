using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>Whose phone number stands on screens, slips and lists.</summary>
[Say("联系方式", "Contact shown", HelpZh = "屏幕、小票和名单上显示谁的电话")]
public enum ContactPolicy
{
    /// <summary>None: residents leave their number, staff introduce them.</summary>
    [Say("不显示，由工作人员联系", "None: staff make the contact")]
    Hidden,

    /// <summary>The station's phone.</summary>
    [Say("显示服务站电话", "The station's phone")]
    Station,

    /// <summary>The employer's phone, and the station's where the employer gave none.</summary>
    [Say("显示用人单位电话", "The employer's phone")]
    Employer,
}
