using System.Buffers;
using System.Text.RegularExpressions;
using JobBoard.Reading;
using StationKiosk.Sdk.Import;

namespace JobBoard.Codes;

/// <summary>
/// Finds the codes of a list (kinds, shifts, benefits) in free text by their labels and synonyms. The longest word wins,
/// one word may stand for several codes (包吃住), and a denied one for none (不包吃). Built once per settings.
/// </summary>
internal sealed partial class CodeReader
{
    private static readonly string[] Denials = ["不提供", "不包含", "没有", "不含", "不是", "不", "无", "非", "未"];

    private readonly Dictionary<string, string[]> _codesByWord;
    private readonly string[] _order;
    private readonly int[] _lengths;
    private readonly SearchValues<string> _words;

    /// <summary>Takes every spelling of each code, labels included, in the order the codes are shown.</summary>
    public CodeReader(IEnumerable<KeyValuePair<string, IEnumerable<string>>> wordsByCode)
    {
        var pairs = wordsByCode.SelectMany(code => code.Value.Select(word => (Code: code.Key, Word: PlainText.WithoutSpaces(word))))
            .Where(pair => pair.Word.Length > 0)
            .ToList();
        _order = [.. pairs.Select(pair => pair.Code).Distinct(StringComparer.Ordinal)];
        _codesByWord = pairs.GroupBy(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => word.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        _lengths = [.. _codesByWord.Keys.Select(word => word.Length).Distinct().OrderDescending()];
        _words = SearchValues.Create([.. _codesByWord.Keys], StringComparison.Ordinal);
    }

    /// <summary>The codes that a text of any length speaks of.</summary>
    public IReadOnlyList<string> FindIn(string? text)
    {
        var plain = PlainText.WithoutSpaces(text);
        if (_codesByWord.Count == 0 || plain.Length == 0)
        {
            return [];
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        var byWord = _codesByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        var at = 0;
        while (plain.AsSpan(at).IndexOfAny(_words) is >= 0 and var next)
        {
            at += next;
            var length = Array.Find(_lengths, size => at + size <= plain.Length && byWord.ContainsKey(plain.AsSpan(at, size)));
            if (!IsDenied(plain.AsSpan(0, at)))
            {
                found.UnionWith(byWord[plain.AsSpan(at, length)]);
            }

            at += length;
        }

        return [.. _order.Where(found.Contains)];
    }

    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        foreach (var denial in Denials)
        {
            if (before.EndsWith(denial, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A cell with several values (包吃、班车；年终双薪): the codes, and what is left as it was written.</summary>
    public CodeReading Read(string? cell)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var others = new List<string>();
        foreach (var part in Separators().Split(CellNormaliser.Text(cell)).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var found = FindIn(part);
            codes.UnionWith(found);
            if (found.Count == 0 && !others.Contains(part, StringComparer.Ordinal))
            {
                others.Add(part);
            }
        }

        return new CodeReading { Codes = [.. _order.Where(codes.Contains)], Others = others };
    }

    [GeneratedRegex(@"[\s,，、;；|/+·]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();
}
