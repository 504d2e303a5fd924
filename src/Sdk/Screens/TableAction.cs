using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Screens;

/// <summary>Something staff do with one or several records at once.</summary>
[Say("操作", "Action", HelpZh = "工作人员选中一条或几条以后做的一件事")]
public sealed record TableAction : IOrdered
{
    /// <summary>What the button says.</summary>
    [Say("按钮文字", "Label", HelpZh = "按钮上写什么")]
    public required LocalizedText Label { get; init; }

    /// <summary>The name of the handler that does it; not set means that <see cref="Sets"/> says it without code.</summary>
    [Say("处理程序", "Done by code", HelpZh = "由插件的程序来做（由技术人员填写）；不填就按“写入的值”来改", HelpEn = "The name of the plugin's code that does it (for technicians); not set means that the values below are written.")]
    public string? Handler { get; init; }

    /// <summary>The values that the record then has, by field: a fixed text, today, or what was asked.</summary>
    [Say("写入的值", "Sets", HelpZh = "做完以后各个字段变成什么：固定的文字、当天日期，或者刚才填的内容")]
    [Pick(Pick.CollectionField)]
    public OrderedDictionary<string, CaseValue> Sets { get; init; } = [];

    /// <summary>What is asked before: a reason, a date. Empty means only "are you sure".</summary>
    [Say("要填的内容", "Asked before", HelpZh = "按之前要填的内容，例如原因、日期；不设就只问“确定吗”")]
    public OrderedDictionary<string, Field> Asks { get; init; } = [];

    /// <summary>Whether it takes something away and is drawn as such.</summary>
    [Say("慎重操作", "Takes something away", HelpZh = "这件事会去掉什么，按钮会显示成要慎重的样子")]
    public bool IsGrave { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
