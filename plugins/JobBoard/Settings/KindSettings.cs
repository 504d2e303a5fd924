using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>What a kind of posting means beyond its name.</summary>
[Say("岗位类型", "Kind of posting", HelpZh = "一种岗位类型的补充说明")]
public sealed record KindSettings
{
    /// <summary>How the exported JobPosting calls this kind of work; not set says full time.</summary>
    [Say("用工形式", "Employment type", HelpZh = "把岗位提供给招聘网站时写成哪种用工形式；不选就写全职", HelpEn = "What search engines are told about this kind of work; not set says full time.")]
    public EmploymentType? EmploymentType { get; init; }

    /// <summary>One sentence for residents about what this kind means; not set says nothing.</summary>
    [Say("说明", "Hint", HelpZh = "用一句话告诉居民这一类是什么意思；不填就不显示")]
    public LocalizedText? Hint { get; init; }
}
