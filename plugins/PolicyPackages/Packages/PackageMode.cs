using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Packages;

/// <summary>What one has to do for it.</summary>
[Say("办理方式", "Mode", HelpZh = "要不要申请、怎么申请")]
public enum PackageMode
{
    /// <summary>One applies, with documents.</summary>
    [Say("依申请", "By application")]
    Application,

    /// <summary>Everything is made ready; one confirms once.</summary>
    [Say("一键确认", "One confirmation")]
    Confirm,

    /// <summary>Nothing: it is paid to those on the list.</summary>
    [Say("免申即享", "Without application")]
    Direct,
}
