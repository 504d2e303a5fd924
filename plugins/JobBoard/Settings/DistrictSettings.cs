using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>An area that residents can filter by.</summary>
public sealed record DistrictSettings : IOrdered
{
    /// <summary>What residents read.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>District and town names that belong to it, as postings write them.</summary>
    [Say("包含的区镇", "Names")]
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
