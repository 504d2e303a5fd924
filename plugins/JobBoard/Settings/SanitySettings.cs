using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>The words that block or flag a posting, and those that make such words harmless.</summary>
[Say("合规检查", "Legal checks", HelpZh = "哪些词要拦截或者提醒，哪些说法不算")]
public sealed record SanitySettings
{
    /// <summary>
    /// The rules, each with its own words. Two have none and look at the figures: <c>below-minimum-wage</c> and
    /// <c>missing-hours</c>; a posting is not checked by a rule that is not here.
    /// </summary>
    [Say("规则", "Rules", HelpZh = "一条规则一组词，岗位只按这里列出的规则检查；below-minimum-wage（低于最低工资）和 missing-hours（没写工时）两条不用写词")]
    public OrderedDictionary<string, WordRuleSettings> Rules { get; init; } = [];

    /// <summary>Lists that words may name in braces: <c>不招{region}人</c> stands for one word per region.</summary>
    [Say("词表", "Lists", HelpZh = "几条规则共用的词；规则里写“不招{region}人”，就相当于把 region 词表里的地名一个一个换进去")]
    public OrderedDictionary<string, WordListSettings> Lists { get; init; } = [];

    /// <summary>Words that turn the following word into its opposite, such as 不 and 无需.</summary>
    [Say("否定词", "Negations", HelpZh = "让后面的词变成相反意思的词，例如“不”“无需”")]
    public IReadOnlyList<string> Negations { get; init; } = [];

    /// <summary>Words that may stand between a negation and what it denies, such as 收取任何; the rule's own words may too.</summary>
    [Say("否定词与关键词之间", "Bridges", HelpZh = "否定词和关键词中间可以隔着的词，例如“收取任何”")]
    public IReadOnlyList<string> Bridges { get; init; } = [];

    /// <summary>Words that make the word before them harmless, such as 由公司承担.</summary>
    [Say("豁免词", "Excuses", HelpZh = "让前面的词不算问题的词，例如“由公司承担”")]
    public IReadOnlyList<string> Excuses { get; init; } = [];

    /// <summary>Words that tell when people work; # is a number. A posting with none of them and no shift lacks hours.</summary>
    [Say("工时用词", "Words of working hours", HelpZh = "说明上下班时间的词，# 代表数字；岗位里一个都没有、又没选班次，就算没写工时")]
    public IReadOnlyList<string> HoursWords { get; init; } = [];
}
