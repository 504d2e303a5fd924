using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>
/// <c>district/site.json</c>: who runs the stations. Its member <c>defaults</c> is the layer below every <c>station.json</c>
/// and is read as such.
/// </summary>
[Say("区县设置", "District")]
internal sealed record SiteConfig : IChecked
{
    /// <summary>Name of the district or organization.</summary>
    [Say("名称", "Name", HelpZh = "区县或单位的名称")]
    [StringLength(40)]
    public required LocalizedText Name { get; init; }

    /// <summary>Languages in which the district writes its texts; the first is the one that every text must have.</summary>
    [Say("语言", "Languages", HelpZh = "区里用哪些语言写文字；第一种是每条文字都必须有的")]
    [MinLength(1)]
    [Pattern("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "语言代码，例如 zh-CN、en", "a language tag such as zh-CN or en")]
    public IReadOnlyList<string> Languages { get; init; } = ["zh-CN", "en"];

    /// <summary>Time zone of the district's own dates, by its IANA name.</summary>
    [Say("时区", "Time zone", HelpZh = "区里日期所用的时区，写 IANA 名称")]
    public string TimeZone { get; init; } = "Asia/Shanghai";

    public void Check(Faults all) => TimeZones.Check(TimeZone, "/timeZone", all);
}
