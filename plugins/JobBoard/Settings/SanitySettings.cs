using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>The words that block or flag a posting, and those that make such words harmless.</summary>
public sealed record SanitySettings
{
    /// <summary>
    /// The rules, each with its own words. Two have none and look at the figures: <c>below-minimum-wage</c> and
    /// <c>missing-hours</c>; a posting is not checked by a rule that is not here.
    /// </summary>
    [Say("规则", "Rules")]
    public OrderedDictionary<string, WordRuleSettings> Rules { get; init; } = [];

    /// <summary>Lists that words may name in braces: <c>不招{region}人</c> stands for one word per region.</summary>
    [Say("词表", "Lists")]
    public OrderedDictionary<string, WordListSettings> Lists { get; init; } = [];

    /// <summary>Words that turn the following word into its opposite, such as 不 and 无需.</summary>
    [Say("否定词", "Negations")]
    public IReadOnlyList<string> Negations { get; init; } = [];

    /// <summary>Words that may stand between a negation and what it denies, such as 收取任何; the rule's own words may too.</summary>
    [Say("否定词与关键词之间", "Bridges")]
    public IReadOnlyList<string> Bridges { get; init; } = [];

    /// <summary>Words that make the word before them harmless, such as 由公司承担.</summary>
    [Say("豁免词", "Excuses")]
    public IReadOnlyList<string> Excuses { get; init; } = [];

    /// <summary>Words that tell when people work; # is a number. A posting with none of them and no shift lacks hours.</summary>
    [Say("工时用词", "Words of working hours")]
    public IReadOnlyList<string> HoursWords { get; init; } = [];
}
