using System.Text.RegularExpressions;
using JobBoard.Settings;

namespace JobBoard.Sanity;

/// <summary>
/// Finds a rule's words where they mean what they say: <c>收取押金</c> but not <c>不收取任何押金</c>,
/// <c>服装费300元</c> but not <c>服装费由公司承担</c>, <c>限男性</c> but not <c>男女不限</c>.
/// </summary>
internal sealed class WordRule
{
    private const char Gap = '|';

    private readonly WordPattern _words;
    private readonly Regex _occurrence;
    private readonly Regex? _harmless;

    public WordRule(WordRuleSettings rule, SanitySettings all, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        _words = new WordPattern(rule.Words, lists);
        var harmless = new WordPattern(rule.Harmless, lists);
        _harmless = harmless.IsEmpty ? null : new Regex(harmless.Alternatives, WordPattern.Options, WordPattern.Patience);
        _occurrence = new Regex(Occurrence(_words, all, lists), WordPattern.Options, WordPattern.Patience);
    }

    /// <summary>The words found, without those that are denied or excused.</summary>
    public IReadOnlyList<string> Find(string text, string withoutSpaces)
    {
        if (_words.IsEmpty || !_words.MayOccurIn(withoutSpaces))
        {
            return [];
        }

        var clean = _harmless?.Replace(text, Gap.ToString()) ?? text;
        return
        [
            .. _occurrence.Matches(clean)
                .Where(found => !found.Groups["denied"].Success && !found.Groups["excused"].Success)
                .Select(found => found.Groups["word"].Value.Replace(" ", string.Empty, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    // The atomic group keeps the search linear; it runs over the whole list of 不收取押金、服装费, so that 不 denies both.
    private static string Occurrence(WordPattern words, SanitySettings all, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        var negations = new WordPattern(all.Negations, lists);
        var bridges = new WordPattern(all.Bridges, lists);
        var excuses = new WordPattern(all.Excuses, lists);
        var between = bridges.IsEmpty ? words.Alternatives : $"{words.Alternatives}|{bridges.Alternatives}";
        var denied = negations.IsEmpty ? string.Empty : $"(?<denied>(?:{negations.Alternatives})(?> ?(?:{between}| ))* ?)?";
        var excused = excuses.IsEmpty ? string.Empty : $"(?= ?(?<excused>(?>(?:{between}| ))*(?:{excuses.Alternatives})))?";
        return $"{denied}(?<word>{words.Alternatives}){excused}";
    }
}
