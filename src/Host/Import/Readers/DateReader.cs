using System.Globalization;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Days as cells hold them: dates and serial numbers of a workbook, and the many written forms.</summary>
internal static class DateReader
{
    private const int DaysTo1904 = 1462;
    private static readonly string[] Open = ["长期", "长期有效", "不限", "招满即止", "招满为止", "面议", "open", "until filled", "ongoing"];

    public static ReadResult Read(CellText cell, ReadContext context, DateLean lean)
    {
        if (cell.Moment is { } moment)
        {
            return Take(DateOnly.FromDateTime(moment), context, cell);
        }

        if (BuiltInReaders.IsBlank(cell.Text) || Array.Exists(Open, o => o.Equals(cell.Text, StringComparison.OrdinalIgnoreCase)))
        {
            return ReadResult.Nothing;
        }

        return DateText.Read(Written(cell), context.Today, lean) is { } date ? Take(date, context, cell) : Fault(cell);
    }

    // A number that no format calls a day is one by the calendar of its workbook.
    private static string Written(CellText cell) =>
        cell is { Is1904: true, Number: { } number } && number == Math.Truncate(number) ? (number + DaysTo1904).ToString(CultureInfo.InvariantCulture) : cell.Text;

    private static ReadResult Take(DateOnly date, ReadContext context, CellText cell) =>
        date.Year is >= 1900 and < 2200 ? ReadResult.Of(context.Field.Id, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : Fault(cell);

    private static ReadResult Fault(CellText cell) => ReadResult.Faulty("import.fault.date", BuiltInReaders.Quote(cell.Text));
}
