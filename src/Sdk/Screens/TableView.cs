using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>A ready-made selection of a table: "to verify", "ends this week".</summary>
[Say("视图", "View")]
public sealed record TableView : IOrdered
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>Which records it shows; not set means all.</summary>
    [Say("范围", "Which ones")]
    public Condition? Where { get; init; }

    /// <summary>Whether records in it are work to be done: the console's home counts them.</summary>
    [Say("算待办", "Counts as work")]
    public bool IsWork { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
