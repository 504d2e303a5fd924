using StationKiosk.Sdk.Configuration;

namespace PolicyPackages.Settings;

/// <summary>A made-up person or employer whose results are watched: before a change is published one sees whom it would change for.</summary>
[Say("测试人物", "Test person", HelpZh = "编出来的人或单位，写好情况和应得的结果；改政策之前先看对他们有什么影响")]
public sealed record PinnedPerson : IOrdered
{
    /// <summary>Who it is, in a few words.</summary>
    [Say("人物", "Title", HelpZh = "用几个字说明是谁，例如“52 岁，送外卖，交了 8 个月社保”")]
    public required LocalizedText Title { get; init; }

    /// <summary>A person or an employer.</summary>
    [Say("身份", "Is", HelpZh = "居民还是用人单位", HelpEn = "A person or an employer.")]
    public Audience Audience { get; init; }

    /// <summary>The answers by fact, as a person would type or pick them.</summary>
    [Say("回答", "Answers", HelpZh = "每个问题怎么回答，照居民会填的写")]
    public OrderedDictionary<string, string> Answers { get; init; } = [];

    /// <summary>Results that must come of it, by policy: yes, no or unknown.</summary>
    [Say("应得的结果", "Must lead to", HelpZh = "对每条政策应该得到 yes、no 还是 unknown", HelpEn = "The result for each policy named: yes, no or unknown.")]
    public OrderedDictionary<string, string> Expects { get; init; } = [];

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
