using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>An order of a list.</summary>
[Say("排序", "Sorting")]
public sealed record BrowseSort : IOrdered
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>The field it goes by; not set means the newest first.</summary>
    [Say("字段", "Field")]
    [Pick(Pick.CollectionField)]
    public string? Field { get; init; }

    /// <summary>Whether the largest comes first.</summary>
    [Say("从大到小", "Largest first")]
    public bool Descending { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
