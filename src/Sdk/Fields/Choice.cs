using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>One of the answers of a choice, keyed by its code.</summary>
[Say("选项", "Option", HelpZh = "一个可以选的答案", HelpEn = "One of the answers.")]
public sealed record Choice : IOrdered
{
    /// <summary>What people read.</summary>
    [Say("名称", "Label", HelpZh = "居民看到的文字")]
    public required LocalizedText Label { get; init; }

    /// <summary>Position among the choices, smaller first.</summary>
    [Say("顺序", "Order", HelpZh = "选项的顺序，数小的在前")]
    [Range(0, 100000)]
    public int? Order { get; init; }

    /// <summary>Other words for it in the files and adverts that are imported.</summary>
    [Say("同义词", "Synonyms", HelpZh = "导入表格时，这些词也认作这个选项")]
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The name of its icon.</summary>
    [Say("图标", "Icon", HelpZh = "选项旁边的小图标", HelpEn = "The small picture beside it.")]
    public string? Icon { get; init; }
}
