using System.Globalization;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Entries that a filter or somebody's hand hides in the spreadsheet: they are left out, and the clerk is told how many.</summary>
internal static class HiddenRows
{
    public static IEnumerable<ImportNote> Notes(TableSource source, ImportMapping mapping)
    {
        var sieve = new RowSieve(mapping);
        return Notes(source.Rows(mapping.Sheet).Count(r => sieve.Place(r) == RowPlace.Hidden));
    }

    public static IEnumerable<ImportNote> Notes(int hidden) =>
        hidden == 0 ? [] : [new ImportNote { Code = "import.note.hidden", Args = [hidden.ToString("#,0", CultureInfo.InvariantCulture)] }];
}
