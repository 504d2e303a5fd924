using System.Xml;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// A packed workbook (.xlsx), read as a stream so that memory stays flat. Formulas count with the value they were saved with; macros
/// never run and are refused at the door.
/// </summary>
internal sealed class XlsxSource : TableSource
{
    private readonly string _path;
    private readonly ImportLimits _limits;
    private readonly IReadOnlyList<XlsxSheetPart> _sheets;
    private readonly IReadOnlyList<XlsxSurvey> _surveys;

    private XlsxSource(string path, ImportLimits limits, XlsxBook book)
    {
        (_path, _limits, _sheets) = (path, limits, book.Sheets);
        book.Package.Count = new UnpackedCount();
        _surveys = [.. book.Sheets.Select(s => XlsxSurvey.Of(book.Package, s.Part, limits))];
        Sheets = [.. book.Sheets.Select(s => s.Name)];
    }

    public override IReadOnlyList<string> Sheets { get; }

    public static XlsxSource Open(string path, ImportLimits limits) => FileWall.Read(() =>
    {
        using var book = XlsxBook.Open(path, limits);
        return new XlsxSource(path, limits, book);
    });

    public override bool IsHidden(int sheet) => _sheets[sheet - 1].IsHidden;

    public override IEnumerable<TableRow> Rows(int sheet) => FileWall.Over(() => Read(sheet - 1));

    private IEnumerable<TableRow> Read(int sheet)
    {
        using var book = XlsxBook.Open(_path, _limits);
        book.Package.Count = new UnpackedCount();
        using var reader = book.Package.Open(_sheets[sheet].Part);
        var merged = new MergedCells(_surveys[sheet].Merged);
        var number = 0;
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
            {
                continue;
            }

            number = XlsxSurvey.RowNumber(reader, number);
            var row = XlsxRow.Read(reader, book, number, _surveys[sheet].Width);
            merged.Fill(number - 1, row.Cells);
            yield return row;
        }
    }
}
