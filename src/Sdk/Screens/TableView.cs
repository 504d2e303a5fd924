using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>A ready-made selection of a table: "to verify", "ends this week".</summary>
[Say("视图", "View", HelpZh = "表格的一个现成分类，例如“待核实”“本周到期”")]
public sealed record TableView : IOrdered
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label", HelpZh = "分类叫什么")]
    public required LocalizedText Label { get; init; }

    /// <summary>Which records it shows; not set means all.</summary>
    [Say("范围", "Which ones", HelpZh = "只看符合条件的；不设就全部显示")]
    public Condition? Where { get; init; }

    /// <summary>Whether records in it are work to be done: the console's home counts them.</summary>
    [Say("算待办", "Counts as work", HelpZh = "勾选后，里面的算要做的事，后台首页会数出来")]
    public bool IsWork { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
