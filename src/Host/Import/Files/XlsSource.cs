using System.Globalization;
using System.Text;
using ExcelDataReader;
using StationKiosk.Host.Export;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>An old workbook (.xls), read by a library. Formulas count with the value they were saved with; macros are refused at the door.</summary>
internal sealed class XlsSource : TableSource
{
    private static readonly ExcelReaderConfiguration Configuration = new() { FallbackEncoding = Encoding.GetEncoding("GB18030") };
    private readonly string _path;
    private readonly ImportLimits _limits;
    private readonly List<(string Name, bool IsHidden)> _sheets = [];

    private XlsSource(string path, ImportLimits limits)
    {
        (_path, _limits) = (path, limits);
        using var reader = Reader();
        do
        {
            _sheets.Add((reader.Name ?? "", reader.VisibleState is { } state && !state.Equals("visible", StringComparison.OrdinalIgnoreCase)));
        }
        while (reader.NextResult());
    }

    public override IReadOnlyList<string> Sheets => [.. _sheets.Select(s => s.Name)];

    public static XlsSource Open(string path, ImportLimits limits)
    {
        CompoundGuard.Check(path);
        return FileWall.Read(() => new XlsSource(path, limits));
    }

    public override bool IsHidden(int sheet) => _sheets[sheet - 1].IsHidden;

    public override IEnumerable<TableRow> Rows(int sheet) => FileWall.Over(() => Read(sheet));

    private IEnumerable<TableRow> Read(int sheet)
    {
        using var reader = Reader();
        for (var skipped = 1; skipped < sheet; skipped++)
        {
            reader.NextResult();
        }

        var merged = new MergedCells((reader.MergeCells ?? []).Select(m => new MergedRange(m.FromRow, m.FromColumn, m.ToRow)));
        for (var row = 0; reader.Read(); row++)
        {
            var cells = new CellText[Math.Min(reader.FieldCount, _limits.Columns)];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Cell(reader, i);
            }

            merged.Fill(row, cells);
            yield return new TableRow(row + 1, cells) { IsHidden = reader.RowHeight == 0 && Array.Exists(cells, c => !c.IsEmpty) };
        }
    }

    private IExcelDataReader Reader()
    {
        var stream = File.OpenRead(_path);
        try
        {
            return ExcelReaderFactory.CreateBinaryReader(stream, Configuration);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static CellText Cell(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => default,
        string text => CellText.Of(FormulaGuard.Unprotect(text)),
        DateTime moment when moment.Year < 1900 => NumberCell.Time(moment.TimeOfDay.TotalDays),
        DateTime moment => NumberCell.Moment(moment),
        TimeSpan time => NumberCell.Time(time.TotalDays),
        bool yes => CellText.Of(yes ? "TRUE" : "FALSE"),
        IConvertible number => NumberCell.Of(number.ToDouble(CultureInfo.InvariantCulture), NumberFormat.Of(reader.GetNumberFormatString(column)), is1904: false),
        var other => CellText.Of(other.ToString()),
    };
}
