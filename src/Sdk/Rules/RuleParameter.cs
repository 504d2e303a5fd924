using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Rules;

/// <summary>A value of a rule that may differ from use to use.</summary>
[Say("参数", "Parameter")]
public sealed record RuleParameter
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>The value where a use gives none: a number, a date or a code, as text.</summary>
    [Say("默认值", "Value")]
    public required string Value { get; init; }
}
