using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Screens;
using StationKiosk.Sdk.Texts;
using StationKiosk.Sdk.Ui;

namespace StationKiosk.Host.Pages.Kiosk.Module;

/// <summary>A text of the module to read, and to take away on a slip.</summary>
public sealed class ContentModel : BrowsePage
{
    internal new ContentScreen Shown { get; private set; } = null!;

    internal LocalText Text { get; private set; }

    internal IHtmlContent Html { get; private set; } = HtmlString.Empty;

    internal Slip Slip { get; private set; } = null!;

    public IActionResult OnGet(string content)
    {
        if (!Module.Definition.Contents.TryGetValue(content, out var shown))
        {
            return NotFound();
        }

        Shown = shown;
        Text = Texts.Show(shown.Text);
        Html = MarkdownText.ToHtml(Text.Text);
        Slip = new Slip
        {
            Title = Texts.Show(shown.Title).Text,
            Items = shown.Slip is null ? [] : [new SlipItem(Module.Info.Title.In(Texts.Language).Text, Texts.Show(shown.Slip).Text.Split('\n'))],
        };
        Frame.Title = Texts.Show(shown.Title).Text;
        Frame.Back = $"{Request.PathBase}/m/{Module.Info.Id}";
        return Page();
    }
}
