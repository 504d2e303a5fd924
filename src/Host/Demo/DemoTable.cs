using StationKiosk.Host.Import;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Demo;

/// <summary>The demo postings as a table with a header, so that they come in as a clerk's file does. The newest are last, as lists show them first.</summary>
internal sealed class DemoTable(DateOnly today) : TableSource
{
    // Coprime with the number of postings: employers mix within a day.
    private const int Stride = 379;

    private readonly IReadOnlyList<DemoPosting> _postings =
    [
        .. DemoBoard.Postings(today).Select((posting, at) => (posting, at))
            .OrderBy(each => each.posting.Posted).ThenBy(each => each.at * Stride % DemoBoard.PostingCount)
            .Select(each => each.posting),
    ];

    public override IReadOnlyList<string> Sheets => [""];

    public ImportMapping Mapping => new()
    {
        Columns = [.. Fields.Select((id, at) => new MappedColumn { From = new ColumnRef(at + 1, null), To = id })],
    };

    private IReadOnlyList<string> Fields => [.. _postings[0].Cells().Keys];

    public override IEnumerable<TableRow> Rows(int sheet)
    {
        var fields = Fields;
        yield return new TableRow(1, [.. fields.Select(CellText.Of)]);
        foreach (var (posting, at) in _postings.Select((posting, at) => (posting, at)))
        {
            var cells = posting.Cells();
            yield return new TableRow(at + 2, [.. fields.Select(field => CellText.Of(cells[field]))]);
        }
    }
}
