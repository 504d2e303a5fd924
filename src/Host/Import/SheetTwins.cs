using System.Globalization;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>
/// Other sheets of a file with the same heading: a list in parts. Each is imported for itself, so that the clerk is told of the others,
/// and a complete list closes nothing that stands on one of them.
/// </summary>
internal static class SheetTwins
{
    private const int Within = 40;

    /// <summary>The sheets that are shown and have the same heading, with its row there.</summary>
    public static IEnumerable<(int Sheet, int Header)> Of(TableSource source, int sheet, int header)
    {
        if (header == 0 || source.Sheets.Count < 2 || source.Rows(sheet).FirstOrDefault(r => r.Number == header) is not { } heading)
        {
            yield break;
        }

        var words = Words(heading);
        for (var other = 1; other <= source.Sheets.Count; other++)
        {
            if (other != sheet && !source.IsHidden(other) && source.Rows(other).Take(Within).FirstOrDefault(r => Words(r).SequenceEqual(words, StringComparer.Ordinal)) is { } same)
            {
                yield return (other, same.Number);
            }
        }
    }

    public static IEnumerable<ImportNote> Notes(TableSource source, int sheet, int header)
    {
        foreach (var (other, heading) in Of(source, sheet, header))
        {
            var sieve = new RowSieve(new ImportMapping { Sheet = other, Header = heading, Columns = [] });
            var rows = source.Rows(other).Count(sieve.Passes);
            if (rows > 0)
            {
                yield return new ImportNote { Code = "import.note.sheet", Args = [source.Sheets[other - 1], rows.ToString("#,0", CultureInfo.InvariantCulture)] };
            }
        }
    }

    private static IEnumerable<string> Words(TableRow row) => row.Cells.Select(c => CellNormaliser.Key(c.Text)).Where(w => w.Length > 0);
}
