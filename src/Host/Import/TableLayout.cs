using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Guesses sheet, header and columns of a table, so that a clerk only has to agree. A guess is never used without being shown.</summary>
internal sealed class TableLayout(ImportDefinition definition, DateOnly today)
{
    private const int RowsLookedAt = 200;
    public const int SheetsLookedAt = 40;
    private readonly HeaderWords _words = new(definition);
    private readonly ContentTest _content = new(definition, today);

    /// <summary>A guess for every sheet that is shown and has rows, the best first; hidden sheets only when there is no other, or after them when they are wanted. Empty when the file has no rows.</summary>
    public IReadOnlyList<SheetGuess> Guess(TableSource source, bool hidden = false)
    {
        var guesses = new List<SheetGuess>();
        for (var sheet = 1; sheet <= Math.Min(source.Sheets.Count, SheetsLookedAt); sheet++)
        {
            if (First(source, sheet) is { Count: > 0 } rows)
            {
                guesses.Add(Guess(sheet, source, rows, HeadingFinder.Find(rows, _words, _content), hidden) with { IsHidden = source.IsHidden(sheet) });
            }
        }

        var shown = !hidden && guesses.Exists(g => !g.IsHidden) ? guesses.Where(g => !g.IsHidden) : guesses;
        return [.. shown.OrderBy(g => g.IsHidden).ThenByDescending(g => g.Score).ThenBy(g => g.Sheet)];
    }

    /// <summary>A guess for a sheet whose heading somebody named; 0 is a sheet without one.</summary>
    public SheetGuess GuessAt(TableSource source, int sheet, int header, bool hidden = false)
    {
        var rows = First(source, sheet);
        return Guess(sheet, source, rows, HeadingFinder.At(rows, header, _words), hidden, isSaid: true);
    }

    private static List<TableRow> First(TableSource source, int sheet) => [.. source.Rows(sheet).Where(r => !r.IsEmpty).Take(RowsLookedAt)];

    private SheetGuess Guess(int sheet, TableSource source, List<TableRow> rows, Heading heading, bool hidden, bool isSaid = false)
    {
        var header = heading.Row;
        var data = Data(rows, header, hidden);
        if (header is null && !isSaid && ContrastingHeader(data) is { } contrasting)
        {
            header = contrasting;
            data = Data(rows, header, hidden);
        }

        var matched = heading.Fields;
        var content = _content.Match(Columns(data, matched), [.. matched.Values.Select(m => m.Field)]);
        var fields = matched.Concat(content).ToDictionary(p => p.Key, p => p.Value);
        GiveRequired(fields, data);
        return new SheetGuess
        {
            Sheet = sheet,
            Name = source.Sheets[sheet - 1],
            Header = header?.Number ?? 0,
            Columns = [.. Enumerable.Range(1, Width(rows)).Select(c => Describe(c, header, fields, data))],
            Score = fields.Values.Sum(f => f.Score) + (header is null ? 0 : 0.5) + Math.Min(data.Count, 10) * 0.05,
            Rows = [.. data.Take(20)],
        };
    }

    // A header in words nobody foresaw still differs from the values below it.
    private TableRow? ContrastingHeader(List<TableRow> data)
    {
        if (data.Count < 2)
        {
            return null;
        }

        var below = _content.Match(Columns([.. data.Skip(1)], []), []).Where(c => c.Value.Score >= 0.8).ToList();
        return below.Count >= 2 && below.TrueForAll(b => !data[0].Cell(b.Key).IsEmpty && !_content.Fits(b.Value.Field, data[0].Cell(b.Key))) ? data[0] : null;
    }

    private static List<TableRow> Data(List<TableRow> rows, TableRow? header, bool hidden)
    {
        var sieve = new RowSieve(new ImportMapping { Header = header?.Number ?? 0, Hidden = hidden, Columns = [] });
        return [.. rows.Where(sieve.Passes)];
    }

    private static Dictionary<int, List<CellText>> Columns(List<TableRow> data, Dictionary<int, (string Field, double Score)> matched) =>
        Enumerable.Range(1, Width(data)).Where(c => !matched.ContainsKey(c))
            .ToDictionary(c => c, c => data.Select(r => r.Cell(c)).Where(t => !t.IsEmpty).ToList());

    // A required text field that nothing pointed to takes the first column of short, differing words, with little confidence.
    private void GiveRequired(Dictionary<int, (string Field, double Score)> fields, List<TableRow> data)
    {
        foreach (var field in definition.Fields.Where(f => f.Required && f.Reader == "text" && !fields.Values.Any(v => v.Field == f.Id)))
        {
            var column = Enumerable.Range(1, Width(data)).FirstOrDefault(c => !fields.ContainsKey(c) && IsShortText(data, c));
            if (column > 0)
            {
                fields[column] = (field.Id, 0.3);
            }
        }
    }

    private static bool IsShortText(List<TableRow> data, int column)
    {
        var values = data.Select(r => r.Cell(column)).Where(c => !c.IsEmpty).ToList();
        return values.Count * 2 > data.Count && values.Average(v => v.Text.Length) is >= 2 and <= 30
            && values.Count(v => v.Text.Any(char.IsLetter)) * 10 > values.Count * 9
            && (values.Count < 4 || values.Select(v => v.Text).Distinct(StringComparer.Ordinal).Count() > 2);
    }

    private static ColumnGuess Describe(int column, TableRow? header, Dictionary<int, (string Field, double Score)> fields, List<TableRow> data)
    {
        var isKnown = fields.TryGetValue(column, out var field);
        return new ColumnGuess
        {
            Column = column,
            Header = header?.Cell(column).Text ?? "",
            Field = isKnown ? field.Field : null,
            Confidence = isKnown ? field.Score : 0,
            Samples = [.. data.Select(r => r.Cell(column).Text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Take(5)],
        };
    }

    private static int Width(List<TableRow> rows) => rows.Count == 0 ? 0 : rows.Max(r => Array.FindLastIndex(r.Cells, c => !c.IsEmpty)) + 1;
}
