using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

/// <summary><c>stations/&lt;id&gt;/station.json</c> over the district's <c>defaults</c>: one service point.</summary>
[Say("站点设置", "Station")]
internal sealed record StationConfig : IChecked
{
    /// <summary>Name of the station, as on its door.</summary>
    [Say("名称", "Name", HelpZh = "站点名称，和门牌一致")]
    [StringLength(40)]
    public required LocalizedText Name { get; init; }

    /// <summary>Address in words, as a person would tell it.</summary>
    [Say("地址", "Place", HelpZh = "地址，写得让人找得到")]
    [StringLength(120)]
    public required LocalizedText Place { get; init; }

    /// <summary>Where the station is; without it nothing is sorted by walking time.</summary>
    [Say("坐标", "Position", HelpZh = "站点的经纬度；不写就不能按步行时间查找")]
    public Position? Position { get; init; }

    [Say("开放时间", "Opening hours")]
    public OpeningHours Hours { get; init; } = new();

    /// <summary>Time zone by its IANA name.</summary>
    [Say("时区", "Time zone", HelpZh = "时区，写 IANA 名称")]
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>Languages that residents can choose; the kiosk starts in the first.</summary>
    [Say("语言", "Languages", HelpZh = "居民可以选的语言；第一种是开机时的语言")]
    [MinLength(1)]
    [Pattern("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "语言代码，例如 zh-CN、en", "a language tag such as zh-CN or en")]
    public IReadOnlyList<string> Languages { get; init; } = ["zh-CN", "en"];

    /// <summary>Telephone of the desk, shown on every help page.</summary>
    [Say("电话", "Phone", HelpZh = "服务台电话，帮助页上显示")]
    [Pattern("[+0-9][0-9 -]{2,19}", "电话号码，例如 0571-85000001", "a telephone number such as 0571-85000001")]
    public string? Phone { get; init; }

    /// <summary>Where the staff desk is, seen from the kiosk.</summary>
    [Say("服务台位置", "Desk", HelpZh = "从自助机看，服务台在哪里")]
    [StringLength(120)]
    public LocalizedText? Desk { get; init; }

    [Say("外观", "Theme")]
    public ThemeConfig Theme { get; init; } = new();

    [Say("无人操作", "Idle")]
    public IdleConfig Idle { get; init; } = new();

    [Say("屏幕", "Screen")]
    public ScreenConfig Screen { get; init; } = new();

    [Say("待机画面", "Attract screen")]
    public AttractConfig Attract { get; init; } = new();

    /// <summary>What the station does with what residents type; shown before anything is asked.</summary>
    [Say("隐私说明", "Privacy notice", HelpZh = "说明居民填写的内容怎么用；在填写之前显示")]
    [Multiline]
    [StringLength(1200)]
    public required LocalizedText Privacy { get; init; }

    /// <summary>Module ids in the order of their tiles; modules that are not named follow.</summary>
    [Say("模块顺序", "Modules", HelpZh = "模块按这个顺序排列；没写的排在后面")]
    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>
    /// When the station gets a change of the district: 1 before 2, and stations without a number last. As long as none says a number, all get
    /// it at once.
    /// </summary>
    [Say("先行组", "Ring", HelpZh = "区里改了设置，先给哪些站点用：1 最先，然后是 2，没写的最后；都没写就一起用")]
    [Range(1, 9)]
    public int? Ring { get; init; }

    public void Check(Faults all) => TimeZones.Check(TimeZone, "/timeZone", all);
}
