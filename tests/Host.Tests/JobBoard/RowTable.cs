using StationKiosk.Host.Import;
using StationKiosk.Sdk.Import;

namespace Host.Tests.JobBoard;

/// <summary>A clerk's table in memory: the first row names the fields.</summary>
internal sealed class RowTable(params string[][] rows) : TableSource
{
    public override IReadOnlyList<string> Sheets => [""];

    public ImportMapping Mapping => new() { Columns = [.. rows[0].Select((to, at) => new MappedColumn { From = new ColumnRef(at + 1, null), To = to })] };

    public override IEnumerable<TableRow> Rows(int sheet) => rows.Select((cells, at) => new TableRow(at + 1, [.. cells.Select(CellText.Of)]));
}
