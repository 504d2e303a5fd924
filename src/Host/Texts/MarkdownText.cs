using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace StationKiosk.Host.Texts;

/// <summary>
/// Markdown as HTML that is safe on a public screen: what looks like HTML is shown as written, a link is its text with the address behind it
/// (a kiosk leads nowhere else), a picture is its description, and headings begin right below the page's own.
/// </summary>
internal static class MarkdownText
{
    private const int Longest = 200_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseSoftlineBreakAsHardlineBreak().DisableHtml().Build();

    /// <summary>The text as HTML; a text that cannot be rendered stands as it was written, so that no page fails for it.</summary>
    public static IHtmlContent ToHtml(string markdown) => Rendered(markdown) as IHtmlContent ?? new HtmlContentBuilder().AppendHtml("<p>").Append(markdown).AppendHtml("</p>");

    /// <summary>Whether a text can be rendered within the limits of the library and of its length.</summary>
    public static bool CanBeShown(string markdown) => Rendered(markdown) is not null;

    private static HtmlString? Rendered(string markdown)
    {
        if (markdown.Length > Longest)
        {
            return null;
        }

        try
        {
            return Html(markdown);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that quotes, lists or brackets stand too deep in each other.
            return null;
        }
    }

    private static HtmlString Html(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        Nest([.. document.Descendants<HeadingBlock>()]);

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Plain(link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        return new HtmlString(document.ToHtml(Pipeline));
    }

    // The page has the first level, and a level left out would puzzle whoever hears the page instead of seeing it.
    private static void Nest(IReadOnlyList<HeadingBlock> headings)
    {
        var (top, last) = (headings.Count > 0 ? headings.Min(h => h.Level) : 1, 1);
        foreach (var heading in headings)
        {
            heading.Level = last = Math.Min(6, Math.Min(last + 1, heading.Level - top + 2));
        }
    }

    private static void Plain(LinkInline link)
    {
        var address = !link.IsImage && Uri.TryCreate(link.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? link.Url : null;
        var text = string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
        link.ReplaceBy(new LiteralInline(address is null || address == text ? text : $"{text}（{address}）"));
    }
}
