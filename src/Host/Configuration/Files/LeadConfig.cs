using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>A way from a module to another one that helps the same person, with the reason why they see it.</summary>
[Say("接下来去", "Lead", HelpZh = "看完或办完以后，建议居民接着去的另一项服务，并说清为什么", HelpEn = "Another service that helps the same person next, and why they see it.")]
internal sealed record LeadConfig : IOrdered
{
    /// <summary>The module it leads to; where a station does not offer it, nothing is shown.</summary>
    [Say("去哪个模块", "Module", HelpZh = "目标模块的编号；本站没有这个模块就不显示")]
    [Pattern("[a-z][a-z0-9-]*", "模块编号，例如 jobs", "the id of a module such as jobs")]
    public required string Module { get; init; }

    [Say("按钮文字", "Label", HelpZh = "居民看到的话，例如“看看附近的岗位”", HelpEn = "What a resident reads, such as \"Jobs nearby\".")]
    [StringLength(40)]
    public required LocalizedText Label { get; init; }

    /// <summary>Why a resident sees it here.</summary>
    [Say("为什么", "Why", HelpZh = "为什么向居民推荐，例如“培训合格的人，这些岗位优先录用”")]
    [StringLength(90)]
    public required LocalizedText Why { get; init; }

    /// <summary>Only with what is about one of these: ids of options of the record that is shown; empty means always.</summary>
    [Say("只在这些内容上", "Only for", HelpZh = "只在写着这些选项编号的内容上显示，例如 care、cook；不写就总是显示", HelpEn = "Ids of options, such as care or cook: it is shown only with what has one of them; empty shows it always.")]
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>A page of the module; not set means its first.</summary>
    [Say("打开哪一页", "Page", HelpZh = "目标模块里的页面，例如 list/list?f.kind=care；不写就是第一页", HelpEn = "A page of the module, such as list/list?f.kind=care; not set opens its first.")]
    [Pattern("[a-z0-9][A-Za-z0-9/?=&._%-]*", "模块内的地址，例如 list/list", "an address within the module such as list/list")]
    public string? Page { get; init; }

    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
