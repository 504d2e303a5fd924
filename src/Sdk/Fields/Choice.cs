using System.ComponentModel.DataAnnotations;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Fields;

/// <summary>One of the answers of a choice, keyed by its code.</summary>
[Say("选项", "Option")]
public sealed record Choice : IOrdered
{
    /// <summary>What people read.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>Position among the choices, smaller first.</summary>
    [Say("顺序", "Order")]
    [Range(0, 100000)]
    public int? Order { get; init; }

    /// <summary>Other words for it in the files and adverts that are imported.</summary>
    [Say("同义词", "Synonyms")]
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The name of its icon.</summary>
    [Say("图标", "Icon")]
    public string? Icon { get; init; }
}
