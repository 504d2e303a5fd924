using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>A state of a case, as staff see it and as the resident reads it by ticket code.</summary>
[Say("状态", "State")]
public sealed record CaseState : IOrdered
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>What a resident reads who asks by code; not set means the label.</summary>
    [Say("居民看到的说明", "Told to the resident")]
    public LocalizedText? Told { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    [Say("已办结", "Closed")]
    public bool Closed { get; init; }

    /// <summary>Whether a case in this state no longer holds a place or counts against a limit: withdrawn, refused.</summary>
    [Say("不占名额", "Frees its place")]
    public bool Frees { get; init; }

    /// <summary>Days until a case that comes into this state should move on; not set keeps the day it had.</summary>
    [Say("办理期限（天）", "Days to deal with it")]
    [Range(0, 3660)]
    public int? DueDays { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
