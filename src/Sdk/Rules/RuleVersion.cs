using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Rules;

/// <summary>A rule's condition between two days.</summary>
[Say("版本", "Version", HelpZh = "规则在一段日期里的条件")]
public sealed record RuleVersion
{
    /// <summary>The first day; not set means always before.</summary>
    [Say("起始日期", "From", HelpZh = "从哪天起；不填就是一直以来")]
    public DateOnly? From { get; init; }

    /// <summary>The last day, included; not set means until further notice.</summary>
    [Say("截止日期", "Until", HelpZh = "到哪天为止，当天也算；不填就是一直有效")]
    public DateOnly? Until { get; init; }

    /// <summary>The condition.</summary>
    [Say("条件", "Condition", HelpZh = "这段日期里的条件", HelpEn = "The condition in these days.")]
    public required Condition When { get; init; }
}
