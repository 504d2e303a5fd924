using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>An order of a list.</summary>
[Say("排序", "Sorting", HelpZh = "列表的一种排序")]
public sealed record BrowseSort : IOrdered
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label", HelpZh = "这种排序叫什么，例如“工资高的在前”")]
    public required LocalizedText Label { get; init; }

    /// <summary>The field it goes by; not set means the newest first.</summary>
    [Say("字段", "Field", HelpZh = "按哪个字段排；不选就最新的在前")]
    [Pick(Pick.CollectionField)]
    public string? Field { get; init; }

    /// <summary>Whether what is the shortest walk from the station comes first, by the place that the list's look names; then no field is given. Of more than 500 records the newest 500.</summary>
    [Say("从近到远", "Nearest first", HelpZh = "勾选后按从本站走过去的远近排，不用再选字段", HelpEn = "What is the shortest walk from the station comes first; no field is needed then")]
    public bool Nearest { get; init; }

    /// <summary>Whether the largest comes first.</summary>
    [Say("从大到小", "Largest first", HelpZh = "勾选后大的在前")]
    public bool Descending { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
