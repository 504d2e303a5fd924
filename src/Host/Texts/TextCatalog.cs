using System.Globalization;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Texts;

/// <summary>
/// All texts of one site under one kind of address: keyed texts of host and plugins with the site's own words over them, and
/// the texts of its modules. Immutable. What a language lacks comes from the site's first language, then Chinese, then English.
/// </summary>
internal sealed class TextCatalog
{
    private readonly Dictionary<(string Language, string Key), string> _plugins;
    private readonly Dictionary<(string Language, string Key), string> _site;

    /// <summary>The texts of a site.</summary>
    /// <param name="languages">The site's languages, its own first.</param>
    /// <param name="plugins">Texts that plugins bring for their pages.</param>
    /// <param name="site">The site's own words; later ones win.</param>
    /// <param name="authored">Texts of modules by address.</param>
    public TextCatalog(
        IReadOnlyList<string> languages,
        IEnumerable<KeyedText> plugins,
        IEnumerable<KeyedText> site,
        IReadOnlyDictionary<string, LocalizedText> authored)
        : this(languages, authored, ByKey(plugins), ByKey(site))
    {
    }

    private TextCatalog(
        IReadOnlyList<string> languages,
        IReadOnlyDictionary<string, LocalizedText> authored,
        Dictionary<(string Language, string Key), string> plugins,
        Dictionary<(string Language, string Key), string> site)
    {
        Languages = languages;
        Authored = authored;
        (_plugins, _site) = (plugins, site);
    }

    public static TextCatalog BuiltIn { get; } =
        new(BuiltInTexts.Languages, [], [], new Dictionary<string, LocalizedText>(StringComparer.Ordinal));

    public IReadOnlyList<string> Languages { get; }

    /// <summary>Texts that stand in settings, by address.</summary>
    public IReadOnlyDictionary<string, LocalizedText> Authored { get; }

    /// <summary>Every address that has a text without the site's own words.</summary>
    public IEnumerable<string> Addresses =>
        BuiltInTexts.Keys.Concat(_plugins.Keys.Select(k => k.Key)).Concat(Authored.Keys).Distinct(StringComparer.Ordinal);

    public ITexts In(string language) => new SiteTexts(this, language);

    /// <summary>The text, or null when there is none in any language.</summary>
    public LocalText? Find(string language, string address)
    {
        if (Authored.TryGetValue(address, out var authored))
        {
            return authored.In(language);
        }

        foreach (var candidate in (IEnumerable<string>)[language, .. Languages.Take(1), .. BuiltInTexts.Languages])
        {
            if (Exactly(candidate, address) is { } text)
            {
                return new LocalText(text, candidate, language);
            }
        }

        return null;
    }

    /// <summary>Whether nobody wrote the text in this very language.</summary>
    public bool IsMissing(string language, string address) =>
        Authored.TryGetValue(address, out var authored) ? !authored.Has(language) : Exactly(language, address) is null;

    /// <summary>The keyed text as host or plugin wrote it; null when neither did.</summary>
    public string? Original(string key) => BuiltInTexts.Languages
        .Select(l => _plugins.GetValueOrDefault((l, key)) ?? BuiltInTexts.Find(l, key))
        .FirstOrDefault(text => text is not null);

    /// <summary>Characters of the longest wording that host or plugin wrote of a keyed text; 0 when neither did.</summary>
    public int LongestOriginal(string key) => BuiltInTexts.Languages
        .Select(l => new StringInfo(_plugins.GetValueOrDefault((l, key)) ?? BuiltInTexts.Find(l, key) ?? "").LengthInTextElements)
        .Max();

    /// <summary>The text in this very language without the site's own keyed words; null when there is none.</summary>
    public string? Plain(string language, string address) => Authored.TryGetValue(address, out var authored)
        ? (authored.Has(language) ? authored.In(language).Text : null)
        : _plugins.GetValueOrDefault((language, address)) ?? BuiltInTexts.Find(language, address);

    /// <summary>The same keyed texts beside other authored ones.</summary>
    public TextCatalog With(IReadOnlyDictionary<string, LocalizedText> authored) => new(Languages, authored, _plugins, _site);

    public static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            // A language that this system does not know still has texts; its numbers are written plainly.
            return CultureInfo.InvariantCulture;
        }
    }

    private string? Exactly(string language, string key) =>
        _site.GetValueOrDefault((language, key)) ?? _plugins.GetValueOrDefault((language, key)) ?? BuiltInTexts.Find(language, key);

    private static Dictionary<(string Language, string Key), string> ByKey(IEnumerable<KeyedText> texts)
    {
        var all = new Dictionary<(string Language, string Key), string>();
        foreach (var text in texts)
        {
            all[(text.Language, text.Key)] = text.Text;
        }

        return all;
    }
}
