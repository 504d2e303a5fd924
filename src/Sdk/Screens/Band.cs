using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A range of numbers, both ends included.</summary>
public sealed record Band : IOrdered
{
    /// <summary>What it is called: <c>5,000 以上</c>.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>Position among the bands, smaller first.</summary>
    [Say("顺序", "Order")]
    [Range(0, 100000)]
    public int? Order { get; init; }

    /// <summary>The lower end; not set means from anywhere.</summary>
    [Say("从", "From")]
    public decimal? From { get; init; }

    /// <summary>The upper end; not set means without end.</summary>
    [Say("到", "To")]
    public decimal? To { get; init; }
}
