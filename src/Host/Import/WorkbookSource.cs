using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using StationKiosk.Host.Export;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>A workbook, .xlsx or .xls. Formulas count with the value they were saved with; macros never run and are refused at the door.</summary>
internal sealed class WorkbookSource : TableSource
{
    private static readonly ExcelReaderConfiguration Configuration = new() { FallbackEncoding = Encoding.GetEncoding("GB18030") };
    private readonly string _path;
    private readonly ImportLimits _limits;
    private readonly bool _isPacked;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<(int Row, int Column), ImportNote>> _notes;
    private readonly List<string> _sheets = [];

    private WorkbookSource(string path, ImportLimits limits, bool isPacked, IReadOnlyDictionary<string, IReadOnlyDictionary<(int Row, int Column), ImportNote>> notes)
    {
        (_path, _limits, _isPacked, _notes) = (path, limits, isPacked, notes);
        using var reader = Reader();
        do
        {
            _sheets.Add(reader.Name ?? "");
        }
        while (Wall(reader.NextResult));
    }

    public override IReadOnlyList<string> Sheets => _sheets;

    public static WorkbookSource OpenXlsx(string path, ImportLimits limits) =>
        new(path, limits, isPacked: true, Wall(() => XlsxGuard.Check(path, limits)));

    public static WorkbookSource OpenXls(string path, ImportLimits limits)
    {
        CompoundGuard.Check(path);
        return new(path, limits, isPacked: false, new Dictionary<string, IReadOnlyDictionary<(int Row, int Column), ImportNote>>(StringComparer.Ordinal));
    }

    public override IEnumerable<TableRow> Rows(int sheet)
    {
        using var reader = Reader();
        for (var skipped = 1; skipped < sheet; skipped++)
        {
            Wall(reader.NextResult);
        }

        var merged = new MergedCells(reader.MergeCells);
        var notes = _notes.GetValueOrDefault(reader.Name ?? "");
        for (var row = 0; Wall(reader.Read); row++)
        {
            var cells = Wall(() => Cells(reader));
            merged.Fill(row, cells);
            yield return new TableRow(row + 1, cells, Faults(row + 1, cells.Length, notes));
        }
    }

    private IExcelDataReader Reader()
    {
        var stream = File.OpenRead(_path);
        try
        {
            return Wall(() => _isPacked ? ExcelReaderFactory.CreateOpenXmlReader(stream, Configuration) : ExcelReaderFactory.CreateBinaryReader(stream, Configuration));
        }
        catch (TableFileException)
        {
            stream.Dispose();
            throw;
        }
    }

    private CellText[] Cells(IExcelDataReader reader)
    {
        var cells = new CellText[Math.Min(reader.FieldCount, _limits.Columns)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Cell(reader, i);
        }

        return cells;
    }

    private static CellText Cell(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => default,
        string text => CellText.Of(FormulaGuard.Unprotect(text)),
        DateTime moment => CellText.Of(Say(moment)) with { Moment = moment },
        TimeSpan time => CellText.Of(time.ToString(@"hh\:mm", CultureInfo.InvariantCulture)),
        bool yes => CellText.Of(yes ? "TRUE" : "FALSE"),
        IConvertible number => Number(number.ToDouble(CultureInfo.InvariantCulture), reader.GetNumberFormatString(column)),
        var other => CellText.Of(other.ToString()),
    };

    // A format of zeros alone ("000000") is how a sheet shows codes with leading zeros; they belong to the value.
    private static CellText Number(double number, string? format)
    {
        var text = number.ToString("0.###############", CultureInfo.InvariantCulture);
        var width = format is { Length: > 1 } && format.All(c => c == '0') ? format.Length : 0;
        return CellText.Of(text.PadLeft(width, '0')) with { Number = number };
    }

    private static string Say(DateTime moment) =>
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static Dictionary<int, ImportNote>? Faults(int row, int columns, IReadOnlyDictionary<(int Row, int Column), ImportNote>? notes)
    {
        Dictionary<int, ImportNote>? faults = null;
        for (var column = 1; notes is not null && column <= columns; column++)
        {
            if (notes.TryGetValue((row, column), out var note))
            {
                (faults ??= [])[column] = note;
            }
        }

        return faults;
    }

    private static T Wall<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException)
        {
            throw new TableFileException("import.file.encrypted");
        }
        catch (HeaderException)
        {
            throw new TableFileException("import.file.unknown");
        }
        catch (Exception e) when (e is not TableFileException and not OperationCanceledException and not OutOfMemoryException)
        {
            // A wall: a damaged file makes the reading library throw anything, and all of it means the same to the clerk.
            throw new TableFileException("import.file.damaged", e);
        }
    }
}
