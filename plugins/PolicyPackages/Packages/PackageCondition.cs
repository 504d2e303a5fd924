using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace PolicyPackages.Packages;

/// <summary>A condition of a policy: one of the shared checks, with this policy's values and the clause it comes from.</summary>
[Say("受理条件", "Condition", HelpZh = "一条受理条件：用哪个判断、取什么值、出自哪一条")]
public sealed record PackageCondition : IOrdered
{
    /// <summary>The shared check.</summary>
    [Say("判断", "Check", HelpZh = "用哪个判断", HelpEn = "The shared check.")]
    public required string Check { get; init; }

    /// <summary>This policy's values for the check's parameters.</summary>
    [Say("取值", "With", HelpZh = "这条政策给判断的取值", HelpEn = "This policy's values for the check's parameters.")]
    public OrderedDictionary<string, string> With { get; init; } = [];

    /// <summary>The clause it comes from.</summary>
    [Say("条款", "Clause", HelpZh = "出自文件的哪一条")]
    public required LocalizedText Clause { get; init; }

    /// <summary>The first day on which it holds; not set means always before.</summary>
    [Say("起始日期", "From", HelpZh = "从哪天起执行；不填就是一直以来")]
    public DateOnly? From { get; init; }

    /// <summary>The last day, included; not set means until further notice.</summary>
    [Say("截止日期", "Until", HelpZh = "执行到哪天；不填就一直执行")]
    public DateOnly? Until { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }

    /// <summary>It as a condition over the shared checks.</summary>
    internal Condition Rule => new() { Rule = Check, With = With };

    internal bool IsInForce(DateOnly day) => (From is null || day >= From) && (Until is null || day <= Until);
}
