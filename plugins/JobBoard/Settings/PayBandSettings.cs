using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>A range of monthly pay in yuan; a posting belongs to it when the ranges touch.</summary>
public sealed record PayBandSettings : IOrdered, IChecked
{
    /// <summary>What residents read.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>Yuan a month; not set is open below.</summary>
    [Say("从", "From")]
    [Range(0, 1_000_000)]
    public int? From { get; init; }

    /// <summary>Yuan a month, not included; not set is open above.</summary>
    [Say("到", "To")]
    [Range(0, 1_000_000)]
    public int? To { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }

    /// <inheritdoc/>
    public void Check(Faults all)
    {
        if (From >= To)
        {
            all.Add("/to", new("上限不大于下限", "the upper end is not above the lower"), new("填写更大的数", "give a larger number"));
        }
    }
}
