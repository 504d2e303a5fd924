using System.Text.Json.Serialization;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Sdk.Configuration;

/// <summary>
/// A text as its author wrote it in one or more languages, <c>{"zh-CN": "岗位", "en": "Jobs"}</c> in JSON. Immutable.
/// </summary>
[JsonConverter(typeof(LocalizedTextConverter))]
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    /// <summary>The text that says nothing in any language.</summary>
    public static readonly LocalizedText Empty = new([]);

    private readonly KeyValuePair<string, string>[] _texts;

    /// <summary>Texts by language tag; the first is the last resort when nothing fits.</summary>
    public LocalizedText(IEnumerable<KeyValuePair<string, string>> texts) => _texts = [.. texts];

    /// <summary>A text in Chinese and English.</summary>
    public LocalizedText(string zh, string en)
        : this([new("zh-CN", zh), new("en", en)])
    {
    }

    /// <summary>Each language tag with its text, in the order in which they were written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts => _texts;

    /// <summary>A text that belongs to no language (a name, a number, a code) and is shown the same in all.</summary>
    public static LocalizedText Same(string text) => new([new("", text)]);

    /// <summary>Whether the author wrote this very language.</summary>
    public bool Has(string language) => Array.Exists(_texts, t => t.Key == language && IsWritten(t));

    /// <summary>
    /// The text in a language, else in another of the same family (<c>zh-TW</c> for <c>zh-CN</c>), else in Chinese, else the
    /// first there is. An empty text is one that nobody has written yet, and another language stands in for it. The result says
    /// which language it is in; empty without any text.
    /// </summary>
    /// <param name="language">Language tag that the reader asked for.</param>
    public LocalText In(string language)
    {
        if (_texts.Length == 0)
        {
            return new LocalText("", language, language);
        }

        var family = language.Split('-')[0];
        var at = Array.FindIndex(_texts, t => t.Key == language && IsWritten(t));
        at = at >= 0 ? at : Array.FindIndex(_texts, t => IsWritten(t) && (t.Key == family || t.Key.StartsWith(family + "-", StringComparison.Ordinal)));
        at = at >= 0 ? at : Array.FindIndex(_texts, t => IsWritten(t) && t.Key == "zh-CN");
        at = at >= 0 ? at : Math.Max(0, Array.FindIndex(_texts, IsWritten));
        return new LocalText(_texts[at].Value, _texts[at].Key.Length == 0 ? language : _texts[at].Key, language);
    }

    private static bool IsWritten(KeyValuePair<string, string> text) => !string.IsNullOrWhiteSpace(text.Value);

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) => other is not null && _texts.AsSpan().SequenceEqual(other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => _texts.Aggregate(0, HashCode.Combine);

    /// <summary>The text in Chinese, or what stands in for it.</summary>
    public override string ToString() => In("zh-CN").Text;
}
