using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A text to read on the kiosk and to take away: Markdown without HTML, shown safely and in large print.</summary>
[Say("文章", "Content")]
public sealed record ContentScreen : IOrdered
{
    /// <summary>The heading.</summary>
    [Say("标题", "Title")]
    public required LocalizedText Title { get; init; }

    /// <summary>The text as Markdown: headings, lists, tables, bold. HTML is shown as it is written, links as text.</summary>
    [Say("正文（Markdown）", "Text (Markdown)")]
    [Multiline]
    public required LocalizedText Text { get; init; }

    /// <summary>The few lines that go on the slip; not set means the heading alone.</summary>
    [Say("小票内容", "On the slip")]
    [Multiline]
    public LocalizedText? Slip { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
