using System.Buffers;
using System.Text.RegularExpressions;
using JobBoard.Reading;

namespace JobBoard.Sanity;

/// <summary>
/// Word lists as one pattern. A scan for the literal parts comes first, because nearly every posting is harmless
/// and a large import checks each of them.
/// </summary>
internal sealed partial class WordPattern
{
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly SearchValues<string> _literals;

    public WordPattern(IReadOnlyCollection<string> words, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        var plain = words.Select(PlainText.WithoutSpaces).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        Alternatives = OneOf(plain, lists);
        IsEmpty = plain.Length == 0;
        _literals = SearchValues.Create(plain.Select(LongestLiteral).ToArray(), StringComparison.Ordinal);
    }

    public bool IsEmpty { get; }

    /// <summary>The words as a regular expression without groups; longer words come first.</summary>
    public string Alternatives { get; }

    /// <summary>False means that the text without spaces cannot contain any of the words.</summary>
    public bool MayOccurIn(string withoutSpaces) => withoutSpaces.AsSpan().ContainsAny(_literals);

    private static string OneOf(IEnumerable<string> words, IReadOnlyDictionary<string, IReadOnlyList<string>> lists) =>
        string.Join('|', words.OrderByDescending(word => word.Length).Select(word => Spaced(word, lists)));

    // People write 限 男 性, and cells wrap lines anywhere.
    private static string Spaced(string word, IReadOnlyDictionary<string, IReadOnlyList<string>> lists) =>
        string.Join(" ?", Parts().Matches(word).Select(part => part.Value switch
        {
            "#" => "[0-9]{1,3}",
            ['{', .. var name, '}'] => $"(?:{OneOf(lists.GetValueOrDefault(name) ?? [], lists)})",
            var c => Regex.Escape(c),
        }));

    // The last of the longest: in #-#岁 the dash is everywhere and 岁 is not.
    private static string LongestLiteral(string word) => Variable().Split(word).Reverse().MaxBy(part => part.Length) ?? word;

    [GeneratedRegex(@"\{[a-z0-9-]+\}|#|.", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\{[a-z0-9-]+\}|#", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
