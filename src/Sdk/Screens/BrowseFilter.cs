using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>
/// One filter of a list. Exactly one of the following makes it: a <see cref="Field"/> with choices (the options are offered with their counts),
/// <see cref="Bands"/> over a number, a <see cref="When"/> that is on or off, or <see cref="WithinMinutes"/> on foot.
/// </summary>
[Say("筛选", "Filter")]
public sealed record BrowseFilter : IOrdered
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>The name of its icon.</summary>
    [Say("图标", "Icon")]
    [Pick(Pick.Icon)]
    public string? Icon { get; init; }

    /// <summary>The field it looks at; for <see cref="WithinMinutes"/> the field that holds the name of a place.</summary>
    [Say("字段", "Field")]
    [Pick(Pick.CollectionField)]
    public string? Field { get; init; }

    /// <summary>For a field without choices of its own: the labels of its values. Values not listed show as they are.</summary>
    [Say("选项名称", "Labels of values")]
    public OrderedDictionary<string, Choice> Options { get; init; } = [];

    /// <summary>Ranges of a number by id.</summary>
    [Say("区间", "Ranges")]
    public OrderedDictionary<string, Band> Bands { get; init; } = [];

    /// <summary>The field with the upper end of a range whose lower end is <see cref="Field"/>; a band then fits when the ranges overlap.</summary>
    [Say("上限字段", "Field of the upper end")]
    [Pick(Pick.CollectionField)]
    public string? UpperField { get; init; }

    /// <summary>A filter that is on or off.</summary>
    [Say("开关条件", "On or off")]
    public Condition? When { get; init; }

    /// <summary>Places within so many minutes on foot of the station; records without a known place are counted beside the list.</summary>
    [Say("步行几分钟内", "Minutes on foot")]
    public int? WithinMinutes { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
