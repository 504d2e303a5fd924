using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>
/// A console page over one collection whose records are checked for the same things: how many are in order, open and overdue for each thing,
/// and which those are, with their days. A record is overdue in a thing that is neither in order nor left out when its day has passed.
/// </summary>
[Say("检查清单", "Checklist", HelpZh = "同一批对象按同样几项检查：每一项有多少合格、多少要整改、多少逾期，是哪几家，期限是哪天", HelpEn = "Records that are checked for the same things: how many are in order, open and overdue for each, and which those are.")]
public sealed record ChecklistDefinition : IOrdered
{
    /// <summary>The heading and the name in the menu.</summary>
    [Say("标题", "Title", HelpZh = "清单的标题，也是菜单里的名称")]
    public required LocalizedText Title { get; init; }

    /// <summary>The records that are checked.</summary>
    [Say("资料", "Collection", HelpZh = "检查哪一类资料，例如企业", HelpEn = "The records that are checked, such as employers.")]
    [Pick(Pick.Collection)]
    public required string Collection { get; init; }

    /// <summary>What is checked, by id, in order.</summary>
    [Say("检查项", "Items", HelpZh = "要检查的每一项，例如合同、社保、工资发放", HelpEn = "What is checked: contracts, insurance, pay day.")]
    [MinLength(1)]
    public required OrderedDictionary<string, ChecklistItem> Items { get; init; }

    /// <summary>The choices that mean that a thing is in order; <c>true</c> for a field that is yes or no.</summary>
    [Say("算合格的选项", "Choices in order", HelpZh = "检查结果是这些选项时算合格", HelpEn = "The choices that mean that a thing is in order.")]
    [Pick(Pick.CheckedChoice)]
    [MinLength(1)]
    public required IReadOnlyList<string> InOrder { get; init; }

    /// <summary>The choices that mean that a thing does not apply to a record.</summary>
    [Say("算不适用的选项", "Choices left out", HelpZh = "检查结果是这些选项时不用检查这一项", HelpEn = "The choices that mean that a thing does not apply.")]
    [Pick(Pick.CheckedChoice)]
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>The field with the day by which everything should be in order, where an item has none of its own.</summary>
    [Say("总期限字段", "Day for all", HelpZh = "写着整改期限的日期字段；某一项有自己的期限时按那一项的")]
    [Pick(Pick.CollectionField)]
    public string? Due { get; init; }

    /// <summary>Which records count; not set means all.</summary>
    [Say("范围", "Which ones", HelpZh = "只检查符合条件的；不设就全部检查")]
    public Condition? Where { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
