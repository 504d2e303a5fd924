using System.ComponentModel.DataAnnotations;
using PolicyPackages.Settings;
using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Packages;

/// <summary>What stands in the front matter of a policy's file.</summary>
[Say("政策", "Policy", HelpZh = "政策文件开头的资料区")]
public sealed record PackageHead
{
    /// <summary>The name that people know.</summary>
    [Say("名称", "Title", HelpZh = "大家熟悉的名称")]
    public required LocalizedText Title { get; init; }

    /// <summary>For whom and what for, in a sentence.</summary>
    [Say("一句话说明", "Summary", HelpZh = "一句话说清楚给谁、给什么")]
    public required LocalizedText Summary { get; init; }

    /// <summary>What it gives, in a few characters: "up to 660 yuan a month".</summary>
    [Say("给什么", "Gives", HelpZh = "几个字说清楚给多少，例如“每月最高 660 元”", HelpEn = "What it gives, in a few words.")]
    public required LocalizedText Gives { get; init; }

    /// <summary>For how long; not set means once.</summary>
    [Say("期限", "Period", HelpZh = "最长多久；一次性的不填")]
    public LocalizedText? Period { get; init; }

    /// <summary>About how many yuan it is worth in a year, to weigh policies that exclude each other.</summary>
    [Say("一年约值（元）", "Worth in a year", HelpZh = "一年大约合多少元，用来比较不能同时享受的政策", HelpEn = "About how many yuan in a year, to weigh policies that exclude each other.")]
    [Range(0, 100_000_000)]
    public decimal Worth { get; init; }

    /// <summary>The department, one of the settings'.</summary>
    [Say("部门", "Department", HelpZh = "属于哪个部门", HelpEn = "The department, one of those in the settings.")]
    public required string Department { get; init; }

    /// <summary>The situations in life, of the settings'.</summary>
    [Say("生活场景", "Situations", HelpZh = "在哪些生活场景下列出来", HelpEn = "The situations in life, of those in the settings.")]
    [MinLength(1)]
    public required IReadOnlyList<string> Situations { get; init; }

    /// <summary>For whom it is.</summary>
    [Say("面向谁", "For whom", HelpZh = "居民还是用人单位")]
    public Audience Audience { get; init; }

    /// <summary>What one has to do for it.</summary>
    [Say("办理方式", "Mode", HelpZh = "依申请、一键确认还是免申即享", HelpEn = "What one has to do for it.")]
    public PackageMode Mode { get; init; }

    /// <summary>How it is found out who is entitled.</summary>
    [Say("类别", "Kind", HelpZh = "条件类、名单类还是其他类", HelpEn = "How it is found out who is entitled.")]
    public PackageKind Kind { get; init; }

    /// <summary>Where one goes.</summary>
    [Say("办理地点", "Office", HelpZh = "到哪里办、几号窗口；时间能按星期写的，写在办公时间里")]
    public required LocalizedText Office { get; init; }

    /// <summary>When the office is open, by weekday; not set means that <see cref="Office"/> says it in words, or nobody knows.</summary>
    [Say("办公时间", "Office hours", HelpZh = "按星期写，例如“周一至周五 8:30–12:00、13:30–17:30，节假日休息”；写了就会告诉居民现在开不开、什么时候再开", HelpEn = "By weekday, such as \"Mon–Fri 8:30–12:00, 13:30–17:30; closed on public holidays\"; with them residents are told whether it is open and when again.")]
    public string? Hours { get; init; }

    /// <summary>Whom one can ring.</summary>
    [Say("咨询电话", "Phone", HelpZh = "咨询电话")]
    public string? Phone { get; init; }

    /// <summary>The text it rests on.</summary>
    [Say("文件依据", "Source", HelpZh = "依据哪份文件")]
    public required PackageSource Source { get; init; }

    /// <summary>The section that keeps it up to date.</summary>
    [Say("负责科室", "Owner", HelpZh = "由哪个科室负责更新")]
    public required string Owner { get; init; }

    /// <summary>The first day on which it holds; not set means at once.</summary>
    [Say("生效日期", "Valid from", HelpZh = "从哪天起；不填就是现在就有效")]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which it may be relied on without being looked at again.</summary>
    [Say("有效期至", "Valid until", HelpZh = "到哪天为止；过了这天会显示“正在核对”，不再算作能享受")]
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The version, one more with each change of meaning; a translation names the version it translates.</summary>
    [Say("版本", "Version", HelpZh = "内容有变化就加一；译文写它翻译的是哪一版")]
    public required string Version { get; init; }

    /// <summary>The conditions by id; all must be met.</summary>
    [Say("受理条件", "Conditions", HelpZh = "全部符合才能享受", HelpEn = "The conditions; all must be met.")]
    public OrderedDictionary<string, PackageCondition> Conditions { get; init; } = [];

    /// <summary>The documents by id.</summary>
    [Say("申报材料", "Documents", HelpZh = "要带的材料", HelpEn = "The papers that are asked for.")]
    public OrderedDictionary<string, PackageDocument> Documents { get; init; } = [];

    /// <summary>Policies that one cannot have at the same time.</summary>
    [Say("不能同时享受", "Conflicts with", HelpZh = "和哪些政策不能同时享受")]
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>Policies that one may have at the same time, where people might doubt it.</summary>
    [Say("可以同时享受", "Stacks with", HelpZh = "和哪些政策可以同时享受")]
    public IReadOnlyList<string> Stacks { get; init; } = [];

    /// <summary>Policies that one must have for this one.</summary>
    [Say("以此为前提", "Requires", HelpZh = "要先享受哪些政策")]
    public IReadOnlyList<string> Requires { get; init; } = [];

    /// <summary>The text that a person confirms, with {name}, {id}, {phone}, {account}, {title} and {date}; only for one confirmation.</summary>
    [Say("确认书", "Letter", HelpZh = "一键确认时生成的文件，可以用 {name}、{id}、{phone}、{account}、{title}、{date}", HelpEn = "What a person confirms, with {name}, {id}, {phone}, {account}, {title} and {date}; for one confirmation alone.")]
    [Multiline]
    public LocalizedText? Letter { get; init; }
}
