using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>
/// One filter of a list. Exactly one of the following makes it: a <see cref="Field"/> with choices (the options are offered with their counts),
/// <see cref="Bands"/> over a number, a <see cref="When"/> that is on or off, <see cref="WithinMinutes"/> on foot, or <see cref="OpenNow"/>.
/// </summary>
[Say("筛选", "Filter", HelpZh = "列表上的一个筛选；可以按选项、按数值分档、按开关、按步行时间或者按现在开不开，只选一种", HelpEn = "One filter of a list: by the options of a field, by ranges of a number, on or off, by minutes on foot, or by what is open now; just one of them.")]
public sealed record BrowseFilter : IOrdered
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label", HelpZh = "筛选叫什么")]
    public required LocalizedText Label { get; init; }

    /// <summary>The name of its icon.</summary>
    [Say("图标", "Icon", HelpZh = "筛选旁边的小图标", HelpEn = "The small picture beside it.")]
    [Pick(Pick.Icon)]
    public string? Icon { get; init; }

    /// <summary>The field it looks at; for <see cref="WithinMinutes"/> the field that holds the name of a place.</summary>
    [Say("字段", "Field", HelpZh = "按哪个字段筛选；按步行时间筛选时，选写着地点的字段", HelpEn = "The field it looks at; for minutes on foot the field that holds the name of a place.")]
    [Pick(Pick.CollectionField)]
    public string? Field { get; init; }

    /// <summary>For a field without choices of its own: the labels of its values. Values not listed show as they are.</summary>
    [Say("选项名称", "Labels of values", HelpZh = "字段自己没有选项时，各个值显示成什么；没写的照原样显示")]
    public OrderedDictionary<string, Choice> Options { get; init; } = [];

    /// <summary>Ranges of a number by id.</summary>
    [Say("区间", "Ranges", HelpZh = "按数值筛选时的几档", HelpEn = "Ranges of a number.")]
    public OrderedDictionary<string, Band> Bands { get; init; } = [];

    /// <summary>The field with the upper end of a range whose lower end is <see cref="Field"/>; a band then fits when the ranges overlap.</summary>
    [Say("上限字段", "Field of the upper end", HelpZh = "数值是一个范围时，范围上限所在的字段；两个范围有重合就算符合", HelpEn = "When records have a range: the field with its upper end. A band fits when the ranges overlap.")]
    [Pick(Pick.CollectionField)]
    public string? UpperField { get; init; }

    /// <summary>A filter that is on or off.</summary>
    [Say("开关条件", "On or off", HelpZh = "点开以后只看符合条件的")]
    public Condition? When { get; init; }

    /// <summary>Places within so many minutes on foot of the station; records without a known place are counted beside the list.</summary>
    [Say("步行几分钟内", "Minutes on foot", HelpZh = "只看从本站步行这么多分钟以内的；不知道位置的另外说明有几条")]
    public int? WithinMinutes { get; init; }

    /// <summary>Only what is open now, by a <see cref="Field"/> of opening hours.</summary>
    [Say("现在开着", "Open now", HelpZh = "只看现在开着的；“字段”选写着开放时间的字段", HelpEn = "Only what is open now; the field is the one with the opening hours.")]
    public bool OpenNow { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
