using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>One rule over the words of a posting.</summary>
[Say("检查规则", "Word rule", HelpZh = "对岗位文字的一条检查")]
public sealed record WordRuleSettings : IOrdered
{
    /// <summary>What happens when a word is found.</summary>
    [Say("处理", "Effect", HelpZh = "找到这些词以后怎么办")]
    public WordRuleEffect Effect { get; init; } = WordRuleEffect.Block;

    /// <summary>A few words for lists and filters.</summary>
    [Say("名称", "Label", HelpZh = "列表和筛选里用的简短名称")]
    public required LocalizedText Label { get; init; }

    /// <summary>What staff and employers read; {0} is the words found.</summary>
    [Say("说明", "Sentence", HelpZh = "工作人员和用人单位看到的说明；{0} 会换成找到的词")]
    public required LocalizedText Sentence { get; init; }

    /// <summary>The words: # is a number, {region} any word of that list. Spaces and letter case do not matter.</summary>
    [Say("关键词", "Words", HelpZh = "要找的词；# 代表数字，{region} 代表 region 词表里的任何一个词，空格和大小写不影响")]
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Phrases that contain such a word and mean no harm.</summary>
    [Say("无害用语", "Harmless phrases", HelpZh = "含有这些词但没有问题的说法")]
    public IReadOnlyList<string> Harmless { get; init; } = [];

    /// <summary>Kinds of posting to which the rule does not apply.</summary>
    [Say("不适用的岗位类型", "Not for kinds", HelpZh = "哪些岗位类型不用检查这一条")]
    public IReadOnlyList<string> ExceptKinds { get; init; } = [];

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
