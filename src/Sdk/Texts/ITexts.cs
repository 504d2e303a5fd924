using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Texts;

/// <summary>
/// The texts of the current request: its site, its language. A station's own <c>texts/&lt;language&gt;.json</c> wins over the
/// district's, and that over the built-in ones. Inject it in pages as <c>T</c> and write <c>@T["kiosk.help.title"]</c>.
/// </summary>
public interface ITexts
{
    /// <summary>Language tag of the request, such as <c>zh-CN</c>.</summary>
    string Language { get; }

    /// <summary>
    /// The text at an address: a built-in key (<c>kiosk.help.title</c>) or a module's text (<c>jobs.tile.title</c>).
    /// A missing one falls back to another language, and at last to the address itself.
    /// </summary>
    /// <param name="address">Words joined by dots.</param>
    /// <param name="args">What fills the placeholders {0}, {1}…, formatted for the language.</param>
    LocalText this[string address, params object?[] args] { get; }

    /// <summary>A text that came from settings, in the language of the request; empty for <see langword="null"/>.</summary>
    /// <param name="text">Texts by language.</param>
    LocalText Show(LocalizedText? text);

    /// <summary>Whether there is a text at the address in any language.</summary>
    /// <param name="address">Words joined by dots.</param>
    bool Has(string address);
}
