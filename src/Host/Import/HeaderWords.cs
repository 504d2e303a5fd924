using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>How well a header's text names a field: the whole word counts fully, a longer text around it less.</summary>
internal sealed partial class HeaderWords
{
    private readonly List<(string Word, string Field)> _words = [];
    private readonly HashSet<(string Word, string Field)> _labels = [];

    public HeaderWords(ImportDefinition definition)
    {
        foreach (var field in definition.Fields)
        {
            _labels.UnionWith(field.Label.Texts.Select(t => (CellNormaliser.Key(t.Value), field.Id)));
            IEnumerable<string> names = [field.Id, .. field.Label.Texts.Select(t => t.Value), .. field.Synonyms];
            _words.AddRange(names.Select(n => Traditional.Simplified(CellNormaliser.Key(n))).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).Select(w => (w, field.Id)));
        }
    }

    /// <summary>Fields of a row's cells by column from 1, each field at most once, the best first.</summary>
    public Dictionary<int, (string Field, double Score)> Match(IReadOnlyList<CellText> cells)
    {
        var pairs = new List<(int Column, string Field, double Score)>();
        for (var i = 0; i < cells.Count; i++)
        {
            var column = i + 1;
            pairs.AddRange(Scores(cells[i].Text).Select(s => (column, s.Key, s.Value)));
        }

        var taken = new Dictionary<int, (string Field, double Score)>();
        // A field's own label before what it may be called as well: two columns of one export are both known.
        foreach (var (column, field, score) in pairs.OrderByDescending(p => p.Score).ThenByDescending(p => _labels.Contains((CellNormaliser.Key(cells[p.Column - 1].Text), p.Field))).ThenBy(p => p.Column))
        {
            if (!taken.ContainsKey(column) && !taken.Values.Any(t => t.Field == field))
            {
                taken[column] = (field, score);
            }
        }

        return taken;
    }

    private Dictionary<string, double> Scores(string text)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        if (text.Length is 0 or > 40)
        {
            return best;
        }

        var whole = Traditional.Simplified(CellNormaliser.Key(text));
        var bare = Traditional.Simplified(CellNormaliser.Key(Brackets().Replace(text, "")));
        foreach (var (word, field) in _words)
        {
            var score = word == whole || word == bare ? 1 : Part(bare.Length > 0 ? bare : whole, word);
            if (score > best.GetValueOrDefault(field))
            {
                best[field] = score;
            }
        }

        return best;
    }

    private static double Part(string text, string word) =>
        word.Length >= 2 && text.Length <= word.Length * 3 && text.Contains(word, StringComparison.Ordinal) ? 0.5 + (0.4 * word.Length / text.Length) : 0;

    [GeneratedRegex(@"[(（\[【][^)）\]】]*[)）\]】]|[*＊:：]", RegexOptions.NonBacktracking)]
    private static partial Regex Brackets();
}
