using System.Globalization;
using System.Xml;

namespace StationKiosk.Host.Import.Files;

/// <summary>
/// Goes once over a sheet before its rows are read: what is merged stands behind the rows, how wide the sheet is nowhere for certain, and
/// a sheet that is no honest one (a row that no spreadsheet has, cells without end) is refused before anything is made of it.
/// </summary>
internal sealed class XlsxSurvey
{
    private const int LastRow = 1_048_576;
    private const int MaxRanges = 200_000;
    private const int MaxUnreadable = 20_000;
    private readonly List<MergedRange> _merged = [];
    private int _row;
    private int _column;
    private int _cells;
    private int _unreadable;
    private bool _isFormula;

    public IReadOnlyList<MergedRange> Merged => _merged;

    /// <summary>Columns up to the last that holds something.</summary>
    public int Width { get; private set; }

    public static XlsxSurvey Of(XlsxPackage package, string part, ImportLimits limits)
    {
        var survey = new XlsxSurvey();
        using var reader = package.Open(part);
        if (reader is not null)
        {
            survey.Read(reader, limits);
        }

        return survey;
    }

    /// <summary>Row and column from 1 of a cell's name; 0 where it says none.</summary>
    public static (int Row, int Column) Place(ReadOnlySpan<char> cell)
    {
        var (row, column) = (0L, 0L);
        foreach (var c in cell)
        {
            if (char.IsAsciiDigit(c))
            {
                row = Math.Min((row * 10) + (c - '0'), int.MaxValue);
            }
            else if (char.IsAsciiLetter(c))
            {
                column = Math.Min((column * 26) + (char.ToUpperInvariant(c) - 'A' + 1), int.MaxValue);
            }
        }

        return ((int)row, (int)column);
    }

    /// <summary>The number that a row gives itself, or the one after the row before.</summary>
    public static int RowNumber(XmlReader reader, int before)
    {
        var said = reader.GetAttribute("r");
        if (said is null)
        {
            return before + 1;
        }

        if (!long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > LastRow)
        {
            throw new TableFileException("import.file.row", said, LastRow.ToString("#,0", CultureInfo.InvariantCulture));
        }

        return number > before ? (int)number : before + 1;
    }

    private void Read(XmlReader reader, ImportLimits limits)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Take(reader, limits);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c")
            {
                _unreadable += _isFormula ? 1 : 0;
                _isFormula = false;
                Refuse(_unreadable > MaxUnreadable, "import.file.formulas");
            }
        }
    }

    private void Take(XmlReader reader, ImportLimits limits)
    {
        switch (reader.LocalName)
        {
            case "row":
                (_row, _column) = (RowNumber(reader, _row), 0);
                break;
            case "c":
                _column = reader.GetAttribute("r") is { } name ? Place(name).Column : _column + 1;
                Refuse(++_cells > limits.Cells, "import.file.cells", limits.Cells.ToString("#,0", CultureInfo.InvariantCulture));
                break;
            case "f":
                _isFormula = true;
                break;
            case "v" or "is":
                _isFormula = false;
                Width = Math.Max(Width, Math.Min(_column, limits.Columns));
                break;
            case "mergeCell":
                Merge(reader.GetAttribute("ref") ?? "");
                break;
        }
    }

    private void Merge(string range)
    {
        var ends = range.Split(':');
        if (ends.Length == 2 && Place(ends[0]) is { Row: > 0, Column: > 0 } from && Place(ends[1]) is { Row: > 0 } to)
        {
            _merged.Add(new MergedRange(from.Row - 1, from.Column - 1, to.Row - 1));
            Refuse(_merged.Count > MaxRanges, "import.file.cells", MaxRanges.ToString("#,0", CultureInfo.InvariantCulture));
        }
    }

    private static void Refuse(bool isTooMuch, string code, params string[] args)
    {
        if (isTooMuch)
        {
            throw new TableFileException(code, args);
        }
    }
}
