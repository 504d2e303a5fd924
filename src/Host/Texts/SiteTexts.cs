using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Texts;

/// <summary>A site's texts in one language.</summary>
internal sealed class SiteTexts(TextCatalog catalog, string language) : ITexts
{
    public string Language { get; } = language;

    public LocalText this[string address, params object?[] args]
    {
        get
        {
            // One of something may have a wording of its own, as English needs it.
            if (args is [1 or 1L, ..] && !catalog.IsMissing(Language, address + ".one"))
            {
                address += ".one";
            }

            // An address that nobody wrote shows itself: a gap that is seen gets closed.
            var text = catalog.Find(Language, address) ?? new LocalText(address, Language, Language);
            return args.Length == 0 ? text : text with { Text = string.Format(TextCatalog.CultureOf(text.Language), text.Text, args) };
        }
    }

    public LocalText Show(LocalizedText? text) => (text ?? LocalizedText.Empty).In(Language);

    public bool Has(string address) => catalog.Find(Language, address) is not null;
}
