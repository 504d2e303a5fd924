using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Sdk.Ui;

/// <summary>
/// Writes words that came with the data: <c>&lt;said text="@hotel.Name" /&gt;</c>. What is in Chinese on a page in another language says so
/// to screen readers, which else read it as noise; in a sentence of both languages only the Chinese words do.
/// </summary>
[HtmlTargetElement("said", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed partial class SaidTagHelper(ITexts texts) : TagHelper
{
    /// <summary>The words.</summary>
    public string? Text { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var text = Text ?? "";
        if (texts.Language.StartsWith("zh", StringComparison.Ordinal))
        {
            output.Content.SetContent(text);
            return;
        }

        output.Content.Clear();
        var at = 0;
        foreach (Match run in Words().IsMatch(text) ? Chinese().Matches(text) : Whole().Matches(text))
        {
            output.Content.Append(text[at..run.Index]).AppendHtml("<span lang=\"zh-CN\">").Append(run.Value).AppendHtml("</span>");
            at = run.Index + run.Length;
        }

        output.Content.Append(text[at..]);
    }

    [GeneratedRegex("[A-Za-z]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    /// <summary>A Chinese word with the numbers and marks inside of it.</summary>
    [GeneratedRegex(@"[\u3400-\u9fff\uf900-\ufaff\ud840-\udfff][\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\ud840-\udfff0-9A-Z·—–-]*", RegexOptions.NonBacktracking)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?s)^.*[\u3400-\u9fff].*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();
}
