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
    private readonly XlsxBook _book;
    private readonly IReadOnlyList<XlsxSheetPart> _sheets;
    private readonly IReadOnlyList<XlsxSurvey> _surveys;

    private XlsxSource(string path, ImportLimits limits, XlsxBook book)
    {
        (_path, _limits, _book, _sheets) = (path, limits, book, book.Sheets);
        book.Package.Count = new UnpackedCount();
        _surveys = [.. book.Sheets.Select(s => XlsxSurvey.Of(book.Package, s.Part, limits))];
        Sheets = [.. book.Sheets.Select(s => s.Name)];
    }

    public override IReadOnlyList<string> Sheets { get; }

    public static XlsxSource Open(string path, ImportLimits limits) => FileWall.Read(() =>
    {
        var book = XlsxBook.Open(path, limits);
        using (book.Package)
        {
            return new XlsxSource(path, limits, book);
        }
    });

    public override bool IsHidden(int sheet) => _sheets[sheet - 1].IsHidden;

    public override IEnumerable<TableRow> Rows(int sheet) => FileWall.Over(() => Read(sheet - 1));

    private IEnumerable<TableRow> Read(int sheet)
    {
        // The texts were read once and stay; the parts are opened anew for whoever asks.
        using var package = new XlsxPackage(_path, _limits);
        using var reader = package.Open(_sheets[sheet].Part);
        var merged = new MergedCells(_surveys[sheet].Merged);
        var number = 0;
        while (reader?.Read() == true)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "row")
            {
                continue;
            }

            number = XlsxSurvey.RowNumber(reader, number);
            var row = XlsxRow.Read(reader, _book, number, _surveys[sheet].Width);
            merged.Fill(number - 1, row.Cells);
            yield return row;
        }
    }
}
