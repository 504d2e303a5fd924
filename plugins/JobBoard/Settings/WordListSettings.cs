using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>A list of words that rules can name.</summary>
[Say("词表", "Word list", HelpZh = "几条规则共用的一组词")]
public sealed record WordListSettings
{
    /// <summary>The words.</summary>
    [Say("词", "Words", HelpZh = "词表里的词，一行一个", HelpEn = "The words of the list, one on each line.")]
    public IReadOnlyList<string> Words { get; init; } = [];
}
