using StationKiosk.Host.Import;
using StationKiosk.Sdk.Import;

namespace Host.Tests.JobBoard;

/// <summary>A workbook's rows in memory, with cells that hold numbers and days: the first row names the fields.</summary>
internal sealed class CellTable(string[] fields, params CellText[][] rows) : TableSource
{
    public override IReadOnlyList<string> Sheets => [""];

    public ImportMapping Mapping => new() { Columns = [.. fields.Select((to, at) => new MappedColumn { From = new ColumnRef(at + 1, null), To = to })] };

    public static CellText Number(double number, string? shown = null) =>
        CellText.Of(shown ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture)) with { Number = number };

    public static CellText Day(int year, int month, int day) => CellText.Of(new DateOnly(year, month, day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) with { Moment = new DateTime(year, month, day) };

    public override IEnumerable<TableRow> Rows(int sheet) => rows.Prepend([.. fields.Select(CellText.Of)]).Select((cells, at) => new TableRow(at + 1, cells));
}
