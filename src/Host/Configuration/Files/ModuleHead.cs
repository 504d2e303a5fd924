using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Files;

/// <summary>What every module file has beside its plugin's own <c>settings</c>: how the host shows and runs it.</summary>
[Say("模块", "Module", HelpZh = "这项服务在自助机上怎么显示、什么时候可以用", HelpEn = "How the service is shown on the kiosk, and when it can be used.")]
internal sealed record ModuleHead : IChecked
{
    /// <summary>Plugin that the module is made of.</summary>
    [Say("插件", "Plugin", HelpZh = "模块用的插件")]
    public required string Plugin { get; init; }

    [Say("数据范围", "Scope")]
    public ModuleScope Scope { get; init; }

    [Say("启用", "Enabled")]
    public bool Enabled { get; init; } = true;

    /// <summary>Name of the module, on its tile and as the heading of its pages.</summary>
    [Say("标题", "Title", HelpZh = "模块名称，显示在磁贴和页面标题上")]
    [StringLength(20)]
    public required LocalizedText Title { get; init; }

    /// <summary>One line below the title on the tile.</summary>
    [Say("副标题", "Subtitle", HelpZh = "磁贴上标题下面的一行字")]
    [StringLength(40)]
    public LocalizedText? Subtitle { get; init; }

    /// <summary>Name of an icon of the kit.</summary>
    [Say("图标", "Icon", HelpZh = "图标名称")]
    [Pattern("[a-z][a-z0-9-]*", "图标名称，例如 briefcase", "the name of an icon such as briefcase")]
    [Pick(Pick.Icon)]
    public string Icon { get; init; } = "layout-grid";

    /// <summary>Colour of the tile and of the module's pages, from a set in which every text is legible.</summary>
    [Say("颜色", "Accent", HelpZh = "磁贴和页面的颜色；每一种都保证看得清文字")]
    public ModuleAccent Accent { get; init; }

    /// <summary>Place among the tiles, smaller first; the station's list of modules comes before it.</summary>
    [Say("顺序", "Order", HelpZh = "磁贴的顺序，数小的在前；站点的模块顺序优先")]
    [Range(0, 100000)]
    public int? Order { get; init; }

    /// <summary>When the module's tile is shown, every day; not set shows it always.</summary>
    [Say("显示时段", "Hours", HelpZh = "每天什么时候显示磁贴；不写就一直显示")]
    public IReadOnlyList<OpenSpan> Hours { get; init; } = [];

    /// <summary>What residents read while the module does not work; not set asks them to see the staff.</summary>
    [Say("故障时的文字", "Alternative", HelpZh = "模块不能用时显示的文字；不写就请居民找工作人员")]
    [StringLength(120)]
    public LocalizedText? Alternative { get; init; }

    /// <summary>Whether residents need staff for it: outside the station's hours its tile says when it opens again.</summary>
    [Say("需要工作人员", "Needs staff", HelpZh = "要有工作人员在才能办；下班后磁贴显示几点上班")]
    public bool NeedsStaff { get; init; }

    /// <summary>The module that takes a call-back meanwhile; not set offers none.</summary>
    [Say("下班时的留话模块", "Call-back module", HelpZh = "下班后改为进入这个模块留话")]
    [Pattern("[a-z][a-z0-9-]*", "模块编号，例如 call-back", "the id of a module such as call-back")]
    public string? CallBack { get; init; }

    /// <summary>Where residents are led next, with the reason why.</summary>
    [Say("接下来去", "Leads", HelpZh = "居民看完或办完以后，建议接着去的其他服务", HelpEn = "The services that residents are led to next.")]
    public OrderedDictionary<string, LeadConfig> Leads { get; init; } = [];

    [Say("无人操作", "Idle")]
    public IdleOverride Idle { get; init; } = new();

    public void Check(Faults all)
    {
        OpenSpans.Check(Hours, "/hours", all);
        if (CallBack is not null && !NeedsStaff)
        {
            all.Add("/callBack", new("写了留话模块，却没有写需要工作人员", "it names a call-back module but does not need staff"), new("加上 \"needsStaff\": true，或者去掉 callBack", "add \"needsStaff\": true, or remove callBack"));
        }
    }
}
