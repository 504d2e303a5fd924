using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Spreadsheets make days of what was typed as 3-5 or 8-5. Where no day belongs, a cell that holds one is refused: nobody can tell what stood there.</summary>
internal static class MadeDate
{
    private static readonly string[] Days = ["date", "date-past", "date-future", "month", FieldReader.Name];

    public static bool In(CellText cell, ImportField field) => cell.Moment is not null && !Days.Contains(field.Reader, StringComparer.Ordinal);

    public static ReadResult Fault(CellText cell) => ReadResult.Faulty("import.fault.made-date", BuiltInReaders.Quote(cell.Text));
}
