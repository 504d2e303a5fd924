using Microsoft.AspNetCore.Razor.TagHelpers;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Sdk.Ui;

/// <summary>
/// Writes words that came with the data: <c>&lt;said text="@hotel.Name" /&gt;</c>. What is in Chinese on a page in another language says so
/// to screen readers, which else read it as noise.
/// </summary>
[HtmlTargetElement("said", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SaidTagHelper(ITexts texts) : TagHelper
{
    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isForeign = Text is { Length: > 0 } && !texts.Language.StartsWith("zh", StringComparison.Ordinal) && Text.Any(c => c is >= '\u3400' and <= '\u9fff');
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = isForeign ? "span" : null;
        if (isForeign)
        {
            output.Attributes.SetAttribute("lang", "zh-CN");
        }

        output.Content.SetContent(Text ?? "");
    }
}
