using System.Globalization;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Readers;

/// <summary>A month or period as it is written; what a spreadsheet made a day of (2026-11 becomes 1 November) is the month again.</summary>
internal static class MonthReader
{
    public static ReadResult Read(CellText cell, ReadContext context) => cell.Moment is { } moment
        ? ReadResult.Of(context.Field.Id, moment.ToString(moment.Day == 1 ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture))
        : TextReaders.Line(cell, context);
}
