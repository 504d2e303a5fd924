using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>One value of a list, with the words that mean it in imported cells and free text.</summary>
public record CodeSettings : IOrdered
{
    /// <summary>What residents and staff read.</summary>
    [Say("名称", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>Words that mean this value beside its label; a word after 不, 无 or 非 does not count.</summary>
    [Say("同义词", "Words")]
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Name of an icon; not set shows none.</summary>
    [Say("图标", "Icon")]
    public string? Icon { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
