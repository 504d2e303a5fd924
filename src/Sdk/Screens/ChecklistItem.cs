using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>One thing that records are checked for.</summary>
[Say("检查项", "Item", HelpZh = "检查的一项，例如合同、社保")]
public sealed record ChecklistItem : IOrdered
{
    /// <summary>What it is called; not set means the field's label.</summary>
    [Say("名称", "Label", HelpZh = "这一项叫什么；不填就用字段的名称")]
    public LocalizedText? Label { get; init; }

    /// <summary>The field with what was found: one with choices, or yes or no.</summary>
    [Say("结果字段", "Field", HelpZh = "写着检查结果的字段，是单选或者“是否”")]
    [Pick(Pick.CollectionField)]
    public required string Field { get; init; }

    /// <summary>The field with the day by which this should be in order; not set means the checklist's.</summary>
    [Say("期限字段", "Day", HelpZh = "这一项自己的整改期限；不选就用总期限")]
    [Pick(Pick.CollectionField)]
    public string? Due { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
