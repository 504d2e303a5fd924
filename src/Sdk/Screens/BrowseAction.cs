using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A button under a record's details that opens a form about it.</summary>
[Say("按钮", "Button")]
public sealed record BrowseAction : IOrdered
{
    /// <summary>What the button says.</summary>
    [Say("按钮文字", "Label")]
    public required LocalizedText Label { get; init; }

    /// <summary>The case that the form makes.</summary>
    [Say("办理流程", "Case")]
    [Pick(Pick.Case)]
    public required string Case { get; init; }

    /// <summary>The name of its icon.</summary>
    [Say("图标", "Icon")]
    [Pick(Pick.Icon)]
    public string? Icon { get; init; }

    /// <summary>Whether it is the main thing to do here; else it stands back.</summary>
    [Say("主要按钮", "Primary")]
    public bool Primary { get; init; } = true;

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
