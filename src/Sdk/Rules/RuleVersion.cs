using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Rules;

/// <summary>A rule's condition between two days.</summary>
[Say("版本", "Version")]
public sealed record RuleVersion
{
    /// <summary>The first day; not set means always before.</summary>
    [Say("起始日期", "From")]
    public DateOnly? From { get; init; }

    /// <summary>The last day, included; not set means until further notice.</summary>
    [Say("截止日期", "Until")]
    public DateOnly? Until { get; init; }

    /// <summary>The condition.</summary>
    [Say("条件", "Condition")]
    public required Condition When { get; init; }
}
