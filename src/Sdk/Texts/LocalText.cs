using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace StationKiosk.Sdk.Texts;

/// <summary>
/// A text as it is shown, with the language it is in. In a page <c>@text</c> writes it encoded, also in attributes;
/// <see cref="Marked"/> tells screen readers when it is not in the language of the page.
/// </summary>
/// <param name="Text">What is shown.</param>
/// <param name="Language">Language tag of <paramref name="Text"/>.</param>
/// <param name="Wanted">Language tag that was asked for.</param>
public readonly record struct LocalText(string Text, string Language, string Wanted)
{
    // The default encoder turns every Chinese character into an entity, which triples a page.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Whether the text stands in for one that does not exist in the language asked for.</summary>
    public bool IsFallback => Language != Wanted;

    /// <summary>The text for element content: in a <c>&lt;span lang&gt;</c> when it is a fallback. Not for attributes.</summary>
    public IHtmlContent Marked
    {
        get
        {
            var text = Encoder.Encode(Text ?? "");
            return new HtmlString(IsFallback ? $"<span lang=\"{Encoder.Encode(Language)}\">{text}</span>" : text);
        }
    }

    /// <summary>What is shown.</summary>
    /// <param name="text">The text to unwrap.</param>
    public static implicit operator string(LocalText text) => text.Text;

    /// <summary>What is shown.</summary>
    public override string ToString() => Text ?? "";
}
