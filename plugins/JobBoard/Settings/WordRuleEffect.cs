using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>What a word rule does.</summary>
[Say("处理", "Effect", HelpZh = "找到这些词以后怎么办")]
public enum WordRuleEffect
{
    /// <summary>The posting stays off the kiosk until a clerk decides.</summary>
    [Say("拦截", "Block")]
    Block,

    /// <summary>The posting is shown, and staff are told.</summary>
    [Say("提示", "Flag")]
    Flag,

    /// <summary>The rule is switched off.</summary>
    [Say("停用", "Off")]
    Off,
}
