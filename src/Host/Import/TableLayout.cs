using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Guesses sheet, header and columns of a table, so that a clerk only has to agree. A guess is never used without being shown.</summary>
internal sealed class TableLayout(ImportDefinition definition, DateOnly today)
{
    private const int HeaderWithin = 40;
    private const int RowsLookedAt = 200;
    private const int SheetsLookedAt = 40;
    private readonly HeaderWords _words = new(definition);
    private readonly ContentTest _content = new(definition, today);

    /// <summary>A guess for every sheet that has rows, the best first; empty when the file has none.</summary>
    public IReadOnlyList<SheetGuess> Guess(TableSource source)
    {
        var guesses = new List<SheetGuess>();
        for (var sheet = 1; sheet <= Math.Min(source.Sheets.Count, SheetsLookedAt); sheet++)
        {
            var rows = source.Rows(sheet).Where(r => !r.IsEmpty).Take(RowsLookedAt).ToList();
            if (rows.Count > 0)
            {
                guesses.Add(Guess(sheet, source.Sheets[sheet - 1], rows));
            }
        }

        return [.. guesses.OrderByDescending(g => g.Score).ThenBy(g => g.Sheet)];
    }

    private SheetGuess Guess(int sheet, string name, List<TableRow> rows)
    {
        var (header, matched) = FindHeader(rows);
        var data = Data(rows, header);
        if (header is null && ContrastingHeader(data) is { } contrasting)
        {
            header = contrasting;
            data = Data(rows, header);
        }

        var content = _content.Match(Columns(data, matched), [.. matched.Values.Select(m => m.Field)]);
        var fields = matched.Concat(content).ToDictionary(p => p.Key, p => p.Value);
        GiveRequired(fields, data);
        return new SheetGuess
        {
            Sheet = sheet,
            Name = name,
            Header = header?.Number ?? 0,
            Columns = [.. Enumerable.Range(1, Width(rows)).Select(c => Describe(c, header, fields, data))],
            Score = fields.Values.Sum(f => f.Score) + (header is null ? 0 : 0.5) + Math.Min(data.Count, 10) * 0.05,
            Rows = [.. data.Take(20)],
        };
    }

    private (TableRow? Row, Dictionary<int, (string Field, double Score)> Matched) FindHeader(List<TableRow> rows)
    {
        TableRow? best = null;
        var matched = new Dictionary<int, (string Field, double Score)>();
        foreach (var row in rows.Take(HeaderWithin))
        {
            var found = _words.Match(row.Cells);
            var filled = row.Cells.Count(c => !c.IsEmpty);
            var isHeader = found.Count >= 2 || (found.Count == 1 && filled == 1 && found.Values.First().Score >= 1);
            if (isHeader && found.Values.Sum(f => f.Score) > matched.Values.Sum(f => f.Score))
            {
                (best, matched) = (row, found);
            }
        }

        return (best, matched);
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

    private static List<TableRow> Data(List<TableRow> rows, TableRow? header)
    {
        var sieve = new RowSieve(new ImportMapping { Header = header?.Number ?? 0, Columns = [] });
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
