using System.Globalization;
using System.Text;
using System.Xml;

namespace StationKiosk.Host.Import.Files;

/// <summary>What a packed workbook says about all of its sheets: their names, its calendar, its number formats, its texts.</summary>
internal sealed class XlsxBook : IDisposable
{
    private readonly List<NumberFormat> _formats = [];

    private XlsxBook(XlsxPackage package) => Package = package;

    public XlsxPackage Package { get; }

    public IReadOnlyList<XlsxSheetPart> Sheets { get; private set; } = [];

    /// <summary>Days are counted from 1904, as old programs for the Macintosh did.</summary>
    public bool Is1904 { get; private set; }

    public SharedTexts Texts { get; } = new();

    public static XlsxBook Open(string path, ImportLimits limits)
    {
        var book = new XlsxBook(new XlsxPackage(path, limits));
        try
        {
            book.ReadWorkbook();
            book.ReadFormats();
            book.ReadTexts();
            return book.Sheets.Any(s => book.Package.Has(s.Part)) ? book : throw new TableFileException("import.file.damaged");
        }
        catch
        {
            book.Dispose();
            throw;
        }
    }

    /// <summary>The format of a cell's style.</summary>
    public NumberFormat Format(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < _formats.Count ? _formats[at] : NumberFormat.Of(null);

    /// <summary>The words of a text that is made of runs; how they are read aloud is none of them.</summary>
    public static string TextOf(XmlReader reader)
    {
        var text = new StringBuilder();
        using var inner = reader.ReadSubtree();
        while (inner.Read())
        {
            while (inner.NodeType == XmlNodeType.Element && inner.LocalName == "rPh")
            {
                inner.Skip();
            }

            if (inner.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(inner.Value);
            }
        }

        return text.ToString();
    }

    public void Dispose()
    {
        Texts.Dispose();
        Package.Dispose();
    }

    private void ReadWorkbook()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        Each("xl/_rels/workbook.xml.rels", reader =>
        {
            if (reader.LocalName == "Relationship" && XlsxPackage.Attribute(reader, "Id") is { } id)
            {
                targets[id] = XlsxPackage.Attribute(reader, "Target") ?? "";
            }
        });
        var sheets = new List<XlsxSheetPart>();
        Each("xl/workbook.xml", reader =>
        {
            if (reader.LocalName == "workbookPr")
            {
                Is1904 = XlsxPackage.Attribute(reader, "date1904") is "1" or "true" or "on";
            }
            else if (reader.LocalName == "sheet" && reader.Depth == 2)
            {
                var target = targets.GetValueOrDefault(XlsxPackage.Attribute(reader, "id") ?? "", "").Replace('\\', '/');
                var part = target.StartsWith('/') ? target[1..] : "xl/" + target;
                sheets.Add(new XlsxSheetPart(XlsxPackage.Attribute(reader, "name") ?? "", part, XlsxPackage.Attribute(reader, "state") is "hidden" or "veryHidden"));
            }
        });
        Sheets = sheets;
    }

    private void ReadFormats()
    {
        var codes = new Dictionary<int, string>();
        var isInCells = false;
        Each("xl/styles.xml", reader =>
        {
            isInCells = reader.Depth <= 1 ? reader.LocalName == "cellXfs" : isInCells;
            if (reader.LocalName == "numFmt" && Id(reader) is { } id)
            {
                codes[id] = XlsxPackage.Attribute(reader, "formatCode") ?? "";
            }
            else if (reader.LocalName == "xf" && isInCells)
            {
                var number = Id(reader) ?? 0;
                _formats.Add(NumberFormat.Of(codes.GetValueOrDefault(number) ?? NumberFormat.BuiltIn(number)));
            }
        });

        static int? Id(XmlReader reader) => int.TryParse(XlsxPackage.Attribute(reader, "numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private void ReadTexts() => Each("xl/sharedStrings.xml", reader =>
    {
        if (reader.LocalName == "si")
        {
            Texts.Add(TextOf(reader));
        }
    });

    private void Each(string part, Action<XmlReader> element)
    {
        using var reader = Package.Open(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                element(reader);
            }
        }
    }
}
