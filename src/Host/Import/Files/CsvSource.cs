using System.Globalization;
using System.Text;
using StationKiosk.Host.Export;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>A text file of rows: comma, tab, semicolon or bar between the cells, whatever cuts the first rows most evenly.</summary>
internal sealed class CsvSource : TableSource
{
    private const char Lost = '\uFFFD';
    private static readonly char[] Separators = ['\t', ',', ';', '|'];
    private readonly string _path;
    private readonly Encoding _encoding;
    private readonly ImportLimits _limits;
    private readonly char _separator;
    private readonly bool _isSaid;

    private CsvSource(string path, Encoding encoding, ImportLimits limits)
    {
        (_path, _encoding, _limits) = (path, encoding, limits);
        (_separator, _isSaid) = FindSeparator();
    }

    public override IReadOnlyList<string> Sheets { get; } = [""];

    public static CsvSource Open(string path, Encoding encoding, ImportLimits limits) => new(path, encoding, limits);

    public override IEnumerable<TableRow> Rows(int sheet)
    {
        using var reader = new StreamReader(_path, _encoding);
        foreach (var (number, cells) in new CsvText(reader, _separator, _limits).Records())
        {
            if (number > 1 || !_isSaid)
            {
                yield return Row(number, cells);
            }
        }
    }

    private TableRow Row(int number, List<string> texts)
    {
        if (texts.Count > _limits.Columns)
        {
            throw new TableFileException("import.file.columns", Say(number), Say(_limits.Columns));
        }

        var cells = new CellText[texts.Count];
        Dictionary<int, ImportNote>? faults = null;
        for (var i = 0; i < cells.Length; i++)
        {
            if (texts[i].Length > _limits.CellLength * 3)
            {
                throw new TableFileException("import.file.cell", Say(number));
            }

            cells[i] = CellText.Of(Unprotect(texts[i]));
            if (texts[i].Contains(Lost, StringComparison.Ordinal))
            {
                (faults ??= [])[i + 1] = new ImportNote { Code = "import.fault.cut", Args = [BuiltInReaders.Quote(cells[i].Text)] };
            }
        }

        return new TableRow(number, cells, faults);
    }

    // ="00123" is how programs keep leading zeros: not part of the value.
    private static string Unprotect(string cell) => cell is ['=', '"', .., '"'] && cell.Length >= 3 ? cell[2..^1] : FormulaGuard.Unprotect(cell);

    private (char Separator, bool IsSaid) FindSeparator()
    {
        using (var reader = new StreamReader(_path, _encoding))
        {
            Span<char> start = stackalloc char[6];
            var read = reader.ReadBlock(start);
            if (read >= 5 && start.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && char.IsAscii(start[4]) && (read == 5 || start[5] is '\r' or '\n'))
            {
                return (start[4], true);
            }
        }

        return (Separators.MaxBy(Evenness), false);
    }

    // How evenly a separator cuts the first rows; more cells win when two are equally even.
    private double Evenness(char separator)
    {
        using var reader = new StreamReader(_path, _encoding);
        var counts = new CsvText(reader, separator, _limits).Records().Take(50).Where(r => r.Cells.Count > 1 || r.Cells[0].Length > 0).Select(r => r.Cells.Count).ToList();
        var usual = counts.GroupBy(c => c).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).FirstOrDefault();
        return usual is null || usual.Key < 2 ? 0 : (double)usual.Count() / counts.Count * (1 + (Math.Min(usual.Key, 20) / 20.0));
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
