using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A button under a record's details that opens a form about it.</summary>
[Say("按钮", "Button", HelpZh = "详情下面的按钮，点了就打开一张表")]
public sealed record BrowseAction : IOrdered
{
    /// <summary>What the button says.</summary>
    [Say("按钮文字", "Label", HelpZh = "按钮上写什么")]
    public required LocalizedText Label { get; init; }

    /// <summary>The case that the form makes.</summary>
    [Say("办理流程", "Case", HelpZh = "点了以后填的是哪一类事项", HelpEn = "What is handed in by it.")]
    [Pick(Pick.Case)]
    public required string Case { get; init; }

    /// <summary>The name of its icon.</summary>
    [Say("图标", "Icon", HelpZh = "按钮上的小图标", HelpEn = "The small picture on the button.")]
    [Pick(Pick.Icon)]
    public string? Icon { get; init; }

    /// <summary>Whether it is the main thing to do here; else it stands back.</summary>
    [Say("主要按钮", "Primary", HelpZh = "是不是这一页最主要的按钮；不是就不那么显眼")]
    public bool Primary { get; init; } = true;

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
