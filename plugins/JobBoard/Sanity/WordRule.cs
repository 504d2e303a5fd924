using System.Text.RegularExpressions;
using JobBoard.Settings;

namespace JobBoard.Sanity;

/// <summary>
/// Finds a rule's words where they mean what they say: <c>收取押金</c> but not <c>不收取任何押金</c>,
/// <c>服装费300元</c> but not <c>服装费由公司承担</c>, <c>限男性</c> but not <c>男女不限</c>.
/// </summary>
internal sealed class WordRule
{
    private const string Gap = "|";

    // A list that one negation denies, such as 不收取押金、服装费、培训费, is hardly longer.
    private const int ContextLength = 60;

    private readonly WordPattern _words;
    private readonly Regex _occurrence;
    private readonly Regex? _harmless;
    private readonly Regex? _deniedBefore;
    private readonly Regex? _excusedAfter;

    public WordRule(WordRuleSettings rule, SanitySettings all, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
    {
        _words = new WordPattern(rule.Words, lists);
        _occurrence = Of(_words.Alternatives);
        var harmless = new WordPattern(rule.Harmless, lists);
        _harmless = harmless.IsEmpty ? null : Of(harmless.Alternatives);
        var bridges = new WordPattern(all.Bridges, lists);
        var between = bridges.IsEmpty ? _words.Alternatives : $"{_words.Alternatives}|{bridges.Alternatives}";
        var negations = new WordPattern(all.Negations, lists);
        _deniedBefore = negations.IsEmpty ? null : Of($"(?:{negations.Alternatives})(?> ?(?:{between}| ))*$");
        var excuses = new WordPattern(all.Excuses, lists);
        _excusedAfter = excuses.IsEmpty ? null : Of($"^ ?(?>(?:{between}| ))*(?:{excuses.Alternatives})");
    }

    /// <summary>The words found, without those that are denied or excused.</summary>
    public IReadOnlyList<string> Find(string text, string withoutSpaces)
    {
        if (_words.IsEmpty || !_words.MayOccurIn(withoutSpaces))
        {
            return [];
        }

        var clean = _harmless?.Replace(text, Gap) ?? text;
        return
        [
            .. _occurrence.Matches(clean)
                .Where(found => !IsDenied(clean, found.Index) && !IsExcused(clean, found.Index + found.Length))
                .Select(found => found.Value.Replace(" ", string.Empty, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private bool IsDenied(string text, int start) =>
        _deniedBefore?.IsMatch(text.AsSpan(Math.Max(0, start - ContextLength), Math.Min(start, ContextLength))) == true;

    private bool IsExcused(string text, int end) =>
        _excusedAfter?.IsMatch(text.AsSpan(end, Math.Min(text.Length - end, ContextLength))) == true;

    private static Regex Of(string pattern) => new(pattern, WordPattern.Options);
}
