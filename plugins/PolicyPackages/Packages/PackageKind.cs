using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Packages;

/// <summary>How it is found out who is entitled.</summary>
[Say("类别", "Kind", HelpZh = "怎样确定谁能享受")]
public enum PackageKind
{
    /// <summary>By conditions that the questionnaire can decide.</summary>
    [Say("条件类", "By conditions")]
    Conditions,

    /// <summary>By a list of those who are entitled.</summary>
    [Say("名单类", "By a list")]
    List,

    /// <summary>Not by this station: it informs and says where to go.</summary>
    [Say("其他类", "Other")]
    Other,
}
