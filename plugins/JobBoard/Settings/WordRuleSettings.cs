using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>One rule over the words of a posting.</summary>
public sealed record WordRuleSettings : IOrdered
{
    /// <summary>What happens when a word is found.</summary>
    [Say("处理", "Effect")]
    public WordRuleEffect Effect { get; init; } = WordRuleEffect.Block;

    /// <summary>A few words for lists and filters.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>What staff and employers read; {0} is the words found.</summary>
    [Say("说明", "Sentence")]
    public required LocalizedText Sentence { get; init; }

    /// <summary>The words: # is a number, {region} any word of that list. Spaces and letter case do not matter.</summary>
    [Say("关键词", "Words")]
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Phrases that contain such a word and mean no harm.</summary>
    [Say("无害用语", "Harmless phrases")]
    public IReadOnlyList<string> Harmless { get; init; } = [];

    /// <summary>Kinds of posting to which the rule does not apply.</summary>
    [Say("不适用的岗位类型", "Not for kinds")]
    public IReadOnlyList<string> ExceptKinds { get; init; } = [];

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
