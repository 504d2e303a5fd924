using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A text to read on the kiosk and to take away: Markdown without HTML, shown safely and in large print.</summary>
[Say("文章", "Content", HelpZh = "自助机上给居民看的文章，大字显示，可以打印带走", HelpEn = "A text to read on the kiosk and to take away, in large print.")]
public sealed record ContentScreen : IOrdered
{
    /// <summary>The heading.</summary>
    [Say("标题", "Title", HelpZh = "文章的标题")]
    public required LocalizedText Title { get; init; }

    /// <summary>The text as Markdown: headings, lists, tables, bold. HTML is shown as it is written, links as text.</summary>
    [Say("正文（Markdown）", "Text (Markdown)", HelpZh = "文章内容；行首写 # 是标题，写 - 是列表，用 ** 括起来是粗体", HelpEn = "The text. A line that begins with # is a heading, with - an item of a list; ** on both sides makes bold.")]
    [Multiline]
    public required LocalizedText Text { get; init; }

    /// <summary>The few lines that go on the slip; not set means the heading alone.</summary>
    [Say("小票内容", "On the slip", HelpZh = "打印在小票上的几行；不填就只印标题")]
    [Multiline]
    public LocalizedText? Slip { get; init; }

    /// <inheritdoc/>
    [Say("顺序", "Order")]
    public int? Order { get; init; }
}
