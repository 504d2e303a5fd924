using System.Globalization;
using System.Xml;
using StationKiosk.Host.Export;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>A workbook of 2003 in one XML file, which portals still export, mostly named .xls.</summary>
internal sealed class SheetXmlSource : TableSource
{
    private const int LastRow = 1_048_576;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true };
    private readonly string _path;
    private readonly ImportLimits _limits;
    private readonly List<(string Name, bool IsHidden)> _sheets = [];

    private SheetXmlSource(string path, ImportLimits limits)
    {
        (_path, _limits) = (path, limits);
        using var reader = Reader();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Worksheet")
            {
                _sheets.Add((XlsxPackage.Attribute(reader, "Name") ?? "", false));
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Visible" && _sheets.Count > 0)
            {
                _sheets[^1] = (_sheets[^1].Name, reader.ReadString() != "SheetVisible");
            }
        }

        if (_sheets.Count == 0)
        {
            throw new TableFileException("import.file.unknown");
        }
    }

    public override IReadOnlyList<string> Sheets => [.. _sheets.Select(s => s.Name)];

    public static SheetXmlSource Open(string path, ImportLimits limits) => FileWall.Read(() => new SheetXmlSource(path, limits));

    public override bool IsHidden(int sheet) => _sheets[sheet - 1].IsHidden;

    public override IEnumerable<TableRow> Rows(int sheet) => FileWall.Over(() => Read(sheet));

    private IEnumerable<TableRow> Read(int sheet)
    {
        using var reader = Reader();
        var (at, number) = (0, 0);
        var kept = new SpannedCells();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "Worksheet")
            {
                at++;
            }
            else if (reader.LocalName == "Row" && at == sheet)
            {
                number = Index(reader) is { } said && said > number ? said : number + 1;
                var isHidden = XlsxPackage.Attribute(reader, "Hidden") == "1";
                yield return new TableRow(number, kept.Fill(number, Cells(reader, kept, number))) { IsHidden = isHidden };
            }
        }
    }

    private CellText[] Cells(XmlReader reader, SpannedCells kept, int number)
    {
        var cells = new List<CellText>();
        using var row = reader.ReadSubtree();
        while (row.Read())
        {
            if (row.NodeType != XmlNodeType.Element || row.LocalName != "Cell")
            {
                continue;
            }

            var column = Index(row) ?? kept.Next(number, cells.Count + 1);
            if (column > _limits.Columns)
            {
                continue;
            }

            while (cells.Count < column - 1)
            {
                cells.Add(default);
            }

            var (across, down) = (Number(row, "MergeAcross"), Number(row, "MergeDown"));
            var cell = Value(row);
            cells.Add(cell);
            kept.Keep(number, column, down + 1, cell);
            cells.AddRange(Enumerable.Repeat(default(CellText), Math.Min(across, _limits.Columns)));
        }

        return [.. cells];
    }

    private static CellText Value(XmlReader row)
    {
        var value = default(CellText);
        using var inner = row.ReadSubtree();
        while (inner.Read())
        {
            if (inner.NodeType != XmlNodeType.Element || inner.LocalName != "Data")
            {
                continue;
            }

            var type = XlsxPackage.Attribute(inner, "Type");
            var text = XlsxBook.TextOf(inner);
            value = type switch
            {
                "DateTime" when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) => moment.Year < 1900 ? NumberCell.Time(moment.TimeOfDay.TotalDays) : NumberCell.Moment(moment),
                "Number" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => NumberCell.Of(number, NumberFormat.Of(null), is1904: false),
                _ => CellText.Of(FormulaGuard.Unprotect(text)),
            };
        }

        return value;
    }

    private static int? Index(XmlReader reader) => Number(reader, "Index") is > 0 and var index ? index : null;

    private static int Number(XmlReader reader, string name)
    {
        var said = XlsxPackage.Attribute(reader, name);
        if (said is null)
        {
            return 0;
        }

        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LastRow
            ? number
            : throw new TableFileException("import.file.row", said, LastRow.ToString("#,0", CultureInfo.InvariantCulture));
    }

    private XmlReader Reader() => XmlReader.Create(new GuardedStream(File.OpenRead(_path), _limits, new UnpackedCount(), isXml: true), Settings);
}
