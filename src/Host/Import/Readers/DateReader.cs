using System.Globalization;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>Days as cells hold them: dates and serial numbers of a workbook, and the many written forms.</summary>
internal static class DateReader
{
    private const int DaysTo1904 = 1462;
    private const int SureDays = 100;
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

        if (IsNoDay(cell))
        {
            return ReadResult.Faulty("import.fault.date-number", BuiltInReaders.Quote(cell.Text));
        }

        return DateText.Read(Written(cell), context.Today, lean) is not { } date ? Fault(cell) : Flagged(Take(date, context, cell), cell, context, date);
    }

    // 6.30 typed into a number cell is 6.3: of a number that is no day of the workbook's calendar nobody knows the last digit.
    private static bool IsNoDay(CellText cell) => cell.Number is { } number && (number != Math.Truncate(number) || number is not (>= 20_000 and < 80_000 or >= 19_000_101 and <= 22_001_231));

    // A number that no format calls a day is one by the calendar of its workbook.
    private static string Written(CellText cell) =>
        cell is { Is1904: true, Number: { } number } && number == Math.Truncate(number) ? (number + DaysTo1904).ToString(CultureInfo.InvariantCulture) : cell.Text;

    private static ReadResult Take(DateOnly date, ReadContext context, CellText cell) =>
        date.Year is >= 1900 and < 2200 ? ReadResult.Of(context.Field.Id, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : Fault(cell);

    // The year was not written. Near today there is no doubt; further off it could as well be the other one.
    private static ReadResult Flagged(ReadResult result, CellText cell, ReadContext context, DateOnly date) =>
        result.Fault is null && DateText.LacksYear(cell.Text) && Math.Abs(date.DayNumber - context.Today.DayNumber) > SureDays
            ? result with { Flags = [new ImportNote { Code = "import.flag.year", Args = [cell.Text, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)], Field = context.Field.Id }] }
            : result;

    private static ReadResult Fault(CellText cell) => ReadResult.Faulty("import.fault.date", BuiltInReaders.Quote(cell.Text));
}
