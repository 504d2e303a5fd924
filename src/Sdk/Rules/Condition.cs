using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Rules;

/// <summary>
/// A comparison of fields as data, never as a language: either one comparison of <see cref="Field"/>, a named <see cref="Rule"/>,
/// or <see cref="All"/>, <see cref="Any"/> or <see cref="Not"/> of others. What is not known makes the answer unknown, not false.
/// </summary>
[Say("条件", "Condition")]
public sealed record Condition
{
    /// <summary>True when all are true; false when one is false; else unknown.</summary>
    [Say("同时满足", "All of")]
    public IReadOnlyList<Condition>? All { get; init; }

    /// <summary>True when one is true; false when all are false; else unknown.</summary>
    [Say("满足任一", "Any of")]
    public IReadOnlyList<Condition>? Any { get; init; }

    /// <summary>The opposite; unknown stays unknown.</summary>
    [Say("不满足", "Not")]
    public Condition? Not { get; init; }

    /// <summary>A rule by name, which says the same wherever it is used.</summary>
    [Say("规则", "Rule")]
    public string? Rule { get; init; }

    /// <summary>Values for the rule's parameters; those not named keep the rule's own.</summary>
    [Say("参数取值", "Values of parameters")]
    public OrderedDictionary<string, string>? With { get; init; }

    /// <summary>The field that is compared.</summary>
    [Say("字段", "Field")]
    public string? Field { get; init; }

    /// <summary>The field has exactly this value (of a field with several values: one of them).</summary>
    [Say("等于", "Is")]
    public string? Is { get; init; }

    /// <summary>The field has one of these values.</summary>
    [Say("是其中之一", "Is one of")]
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>The number is this or more.</summary>
    [Say("不小于", "At least")]
    public decimal? AtLeast { get; init; }

    /// <summary>The number is this or less.</summary>
    [Say("不大于", "At most")]
    public decimal? AtMost { get; init; }

    /// <summary>The date is this day or later: <c>yyyy-MM-dd</c>, or <c>today</c> with an offset in days such as <c>today-7</c>.</summary>
    [Say("不早于", "From")]
    public string? From { get; init; }

    /// <summary>The date is this day or earlier, written like <see cref="From"/>.</summary>
    [Say("不晚于", "Until")]
    public string? Until { get; init; }

    /// <summary>Whether the field has a value at all; this one is never unknown.</summary>
    [Say("已填写", "Given")]
    public bool? Given { get; init; }

    /// <summary>Inside a rule: the parameter that each named comparison takes its value from, such as <c>{"atLeast": "years"}</c>.</summary>
    [Say("取自参数", "Taken from parameters")]
    [Ids("^(is|atLeast|atMost|from|until)$", "is、atLeast、atMost、from、until 之一", "one of is, atLeast, atMost, from, until")]
    public OrderedDictionary<string, string>? Take { get; init; }

    /// <summary>Each field that the condition looks at itself; those of named rules are the rules' affair.</summary>
    public IEnumerable<string> Fields() =>
        (Field is null ? [] : (IEnumerable<string>)[Field]).Concat(Parts().SelectMany(p => p.Fields()));

    /// <summary>The conditions that this one is made of.</summary>
    public IEnumerable<Condition> Parts() => (All ?? []).Concat(Any ?? []).Concat(Not is null ? [] : [Not]);
}
