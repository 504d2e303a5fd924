using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Rules;

/// <summary>A value of a rule that may differ from use to use.</summary>
[Say("参数", "Parameter", HelpZh = "规则里可以换的一个值")]
public sealed record RuleParameter
{
    /// <summary>What it is called.</summary>
    [Say("名称", "Label", HelpZh = "这个值叫什么，例如“最小年龄”")]
    public required LocalizedText Label { get; init; }

    /// <summary>The value where a use gives none: a number, a date or a code, as text.</summary>
    [Say("默认值", "Value", HelpZh = "用的地方没有另外写时的值，数、日期或者选项")]
    public required string Value { get; init; }
}
