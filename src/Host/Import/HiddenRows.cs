using System.Globalization;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>
/// What a filter or somebody's hand hides in the spreadsheet: rows are left out and hidden sheets are not offered unless the clerk wants them
/// too. Either way it is said how many there are.
/// </summary>
internal static class HiddenRows
{
    public static IEnumerable<ImportNote> Notes(TableSource source, ImportMapping mapping)
    {
        var sieve = new RowSieve(mapping with { Hidden = false });
        return [.. Notes(source.Rows(mapping.Sheet).Count(r => sieve.Place(r) == RowPlace.Hidden), mapping.Hidden), .. Sheets(source, mapping)];
    }

    public static IEnumerable<ImportNote> Notes(int hidden, bool areTaken) =>
        hidden == 0 ? [] : [new ImportNote { Code = areTaken ? "import.note.hidden.taken" : "import.note.hidden", Args = [hidden.ToString("#,0", CultureInfo.InvariantCulture)] }];

    private static IEnumerable<ImportNote> Sheets(TableSource source, ImportMapping mapping)
    {
        if (mapping.Hidden && source.IsHidden(mapping.Sheet))
        {
            return [new ImportNote { Code = "import.note.hidden-sheet.taken", Args = [source.Sheets[mapping.Sheet - 1]] }];
        }

        var names = Enumerable.Range(1, Math.Min(source.Sheets.Count, TableLayout.SheetsLookedAt)).Where(s => s != mapping.Sheet && source.IsHidden(s) && source.Rows(s).Any(r => !r.IsEmpty)).Select(s => source.Sheets[s - 1]).ToList();
        return names.Count == 0 || mapping.Hidden ? [] : [new ImportNote { Code = "import.note.hidden-sheets", Args = [string.Join('、', names)] }];
    }
}
