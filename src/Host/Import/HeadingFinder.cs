namespace StationKiosk.Host.Import;

/// <summary>
/// Finds the heading among the first rows of a table. What stands above a heading are titles, never entries: a row that only resembles one,
/// below rows that look like entries, is an entry itself, and a list without a heading keeps all its rows.
/// </summary>
internal static class HeadingFinder
{
    private const int Within = 40;
    private const int SureWords = 3;

    public static Heading Find(IReadOnlyList<TableRow> rows, HeaderWords words, ContentTest content)
    {
        var best = Heading.None;
        for (var at = 0; at < Math.Min(rows.Count, Within); at++)
        {
            var heading = Of(rows, at, words);
            var isFollowing = best.Row is { } above && above.Number + 1 == rows[at].Number;
            var isBetter = heading.Score > best.Score || (isFollowing && heading.Score >= best.Score);
            if (isBetter && IsHeading(heading, rows[at]) && !IsEntry(heading, rows, at, content))
            {
                best = heading;
            }
        }

        return best;
    }

    /// <summary>The heading in a row that somebody named; what its words do not say is left open.</summary>
    public static Heading At(IReadOnlyList<TableRow> rows, int number, HeaderWords words)
    {
        var at = rows.ToList().FindIndex(r => r.Number == number);
        return number == 0 || at < 0 ? Heading.None : Of(rows, at, words);
    }

    private static Heading Of(IReadOnlyList<TableRow> rows, int at, HeaderWords words)
    {
        var row = rows[at];
        if (at > 0 && rows[at - 1].Number == row.Number - 1 && IsSecondLine(rows[at - 1], row, words))
        {
            var above = rows[at - 1];
            var width = Math.Max(above.Cells.Length, row.Cells.Length);
            row = row with { Cells = [.. Enumerable.Range(1, width).Select(c => row.Cell(c).IsEmpty ? above.Cell(c) : row.Cell(c))] };
        }

        return new Heading(row, words.Match(row.Cells));
    }

    // Two lines of a heading: the upper names fields too, and what the lower one says otherwise names at least one outright.
    private static bool IsSecondLine(TableRow above, TableRow row, HeaderWords words)
    {
        var others = row.Cells.Select((cell, i) => cell.Text == above.Cell(i + 1).Text ? default : cell).ToList();
        return words.Match(above.Cells).Count >= 2 && words.Match(others).Values.Any(m => m.Score >= 1) && !others.Exists(c => c.Text.Any(char.IsDigit));
    }

    private static bool IsHeading(Heading heading, TableRow row) =>
        heading.Fields.Count >= 2 || (heading.Fields.Count == 1 && row.Cells.Count(c => !c.IsEmpty) == 1 && heading.Score >= 1);

    private static bool IsEntry(Heading heading, IReadOnlyList<TableRow> rows, int at, ContentTest content)
    {
        if (heading.Fields.Values.Count(f => f.Score >= 1) >= SureWords)
        {
            return false;
        }

        var filled = rows[at].Cells.Count(c => !c.IsEmpty);
        var above = rows.Take(at).Count(r => r.Cells.Count(c => !c.IsEmpty) * 10 >= filled * 6 && r.Cells.Any(content.IsValue));
        return above >= 2 || rows[at].Cells.Any(content.IsValue);
    }
}
