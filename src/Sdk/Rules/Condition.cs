using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Rules;

/// <summary>
/// A comparison of fields as data, never as a language: either one comparison of <see cref="Field"/>, a named <see cref="Rule"/>,
/// or <see cref="All"/>, <see cref="Any"/> or <see cref="Not"/> of others. What is not known makes the answer unknown, not false.
/// </summary>
[Say("条件", "Condition", HelpZh = "一个判断，例如“年龄不小于 16”；居民没填的内容算“不知道”，不算“不符合”", HelpEn = "A check, such as \"age at least 16\". What nobody filled in counts as not known, not as no.")]
public sealed record Condition
{
    /// <summary>True when all are true; false when one is false; else unknown.</summary>
    [Say("同时满足", "All of", HelpZh = "每一条都要符合；有一条不符合就不符合")]
    public IReadOnlyList<Condition>? All { get; init; }

    /// <summary>True when one is true; false when all are false; else unknown.</summary>
    [Say("满足任一", "Any of", HelpZh = "有一条符合就符合；都不符合才不符合")]
    public IReadOnlyList<Condition>? Any { get; init; }

    /// <summary>The opposite; unknown stays unknown.</summary>
    [Say("不满足", "Not", HelpZh = "反过来；不知道的还是不知道")]
    public Condition? Not { get; init; }

    /// <summary>A rule by name, which says the same wherever it is used.</summary>
    [Say("规则", "Rule", HelpZh = "用一条起了名字的规则")]
    public string? Rule { get; init; }

    /// <summary>Values for the rule's parameters; those not named keep the rule's own.</summary>
    [Say("参数取值", "Values of parameters", HelpZh = "给规则的参数换个值；没写的用规则自己的值")]
    public OrderedDictionary<string, string>? With { get; init; }

    /// <summary>The field that is compared.</summary>
    [Say("字段", "Field", HelpZh = "看哪个字段")]
    public string? Field { get; init; }

    /// <summary>The field has exactly this value (of a field with several values: one of them).</summary>
    [Say("等于", "Is", HelpZh = "正好是这个值；多选的有一个是就算")]
    public string? Is { get; init; }

    /// <summary>The field has one of these values.</summary>
    [Say("是其中之一", "Is one of", HelpZh = "是其中任何一个")]
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>The number is this or more.</summary>
    [Say("不小于", "At least", HelpZh = "这个数或者更大")]
    public decimal? AtLeast { get; init; }

    /// <summary>The number is this or less.</summary>
    [Say("不大于", "At most", HelpZh = "这个数或者更小")]
    public decimal? AtMost { get; init; }

    /// <summary>The date is this day or later: <c>yyyy-MM-dd</c>, or <c>today</c> with an offset in days such as <c>today-7</c>.</summary>
    [Say("不早于", "From", HelpZh = "这一天或者更晚；写成 2026-10-01，或者用 today 表示当天、today-7 表示 7 天前")]
    public string? From { get; init; }

    /// <summary>The date is this day or earlier, written like <see cref="From"/>.</summary>
    [Say("不晚于", "Until", HelpZh = "这一天或者更早；写法同上", HelpEn = "The date is this day or earlier, written like the first day.")]
    public string? Until { get; init; }

    /// <summary>Whether the field has a value at all; this one is never unknown.</summary>
    [Say("已填写", "Given", HelpZh = "有没有填")]
    public bool? Given { get; init; }

    /// <summary>Inside a rule: the parameter that each named comparison takes its value from, such as <c>{"atLeast": "years"}</c>.</summary>
    [Say("取自参数", "Taken from parameters", HelpZh = "用在规则里：比较的值取自规则的哪个参数")]
    [Ids("^(is|atLeast|atMost|from|until)$", "is、atLeast、atMost、from、until 之一", "one of is, atLeast, atMost, from, until")]
    public OrderedDictionary<string, string>? Take { get; init; }

    /// <summary>Each field that the condition looks at itself; those of named rules are the rules' affair.</summary>
    public IEnumerable<string> Fields() =>
        (Field is null ? [] : (IEnumerable<string>)[Field]).Concat(Parts().SelectMany(p => p.Fields()));

    /// <summary>The conditions that this one is made of.</summary>
    public IEnumerable<Condition> Parts() => (All ?? []).Concat(Any ?? []).Concat(Not is null ? [] : [Not]);
}
