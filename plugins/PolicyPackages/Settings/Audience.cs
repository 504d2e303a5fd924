using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Settings;

/// <summary>For whom a policy is.</summary>
[Say("面向谁", "For whom", HelpZh = "政策面向居民还是用人单位")]
public enum Audience
{
    /// <summary>People.</summary>
    [Say("居民", "Residents")]
    Resident,

    /// <summary>Employers.</summary>
    [Say("用人单位", "Employers")]
    Employer,
}
