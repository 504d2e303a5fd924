using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace StationKiosk.Host.Export;

/// <summary>
/// Writes a table as .xlsx straight into a response: forward only, one row in memory. Texts are inline strings, never formulas;
/// the first row is bold and stays in sight, and can be filtered by.
/// </summary>
internal static class XlsxTable
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const int LongestText = 32_767;

    private static readonly XmlWriterSettings Settings = new() { Async = true, Encoding = new UTF8Encoding(false), CheckCharacters = false };

    /// <summary>Writes row by row. The stream need not seek and stays open.</summary>
    public static Task WriteAsync(Stream stream, string sheet, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken = default) =>
        WriteAsync(stream, [new XlsxSheet(sheet, columns, rows)], cancellationToken);

    /// <summary>Writes sheet by sheet, in their order.</summary>
    public static async Task WriteAsync(Stream stream, IReadOnlyList<XlsxSheet> sheets, CancellationToken cancellationToken = default)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await PartAsync(zip, "[Content_Types].xml", $"""<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}.main+xml"/>{string.Concat(numbers.Select(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        await PartAsync(zip, "_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        await PartAsync(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}/relationships">{string.Concat(numbers.Select(n => $"""<Relationship Id="r{n}" Type="{Relations}/worksheet" Target="worksheets/sheet{n}.xml"/>"""))}<Relationship Id="styles" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
        await PartAsync(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(numbers.Select(n => $"""<sheet name="{SheetName(sheets[n - 1].Name)}" sheetId="{n}" r:id="r{n}"/>"""))}</sheets></workbook>""");
        await PartAsync(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""");
        foreach (var (number, sheet) in numbers.Zip(sheets))
        {
            await using var part = await Entry(zip, $"xl/worksheets/sheet{number}.xml").OpenAsync(cancellationToken);
            await using var xml = XmlWriter.Create(part, Settings);
            await SheetAsync(xml, sheet.Columns, sheet.Rows, cancellationToken);
        }
    }

    private static async Task SheetAsync(XmlWriter xml, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        if (columns.Count > 0)
        {
            xml.WriteStartElement("cols", Main);
            for (var i = 1; i <= columns.Count; i++)
            {
                xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i}" max="{i}" width="{columns[i - 1].Width}" customWidth="1"/>"""));
            }

            xml.WriteEndElement();
        }

        xml.WriteStartElement("sheetData", Main);
        Row(xml, 1, [.. columns.Select(c => (object?)c.Header)], style: "1");
        var number = 1;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            Row(xml, ++number, row, style: null);
            if (number % 100 == 0)
            {
                await xml.FlushAsync();
            }
        }

        xml.WriteEndElement();
        if (columns.Count > 0)
        {
            xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"""<autoFilter ref="A1:{Letters(columns.Count)}{number}"/>"""));
        }

        xml.WriteEndElement();
        await xml.FlushAsync();
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<object?> cells, string? style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { } value)
            {
                xml.WriteStartElement("c", Main);
                xml.WriteAttributeString("r", Letters(i + 1) + number.ToString(CultureInfo.InvariantCulture));
                Value(xml, value, style);
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, object value, string? style)
    {
        var isDate = value is DateOnly { Year: >= 1901 };
        if ((isDate ? "2" : style) is { } look)
        {
            xml.WriteAttributeString("s", look);
        }

        if (isDate || ExportCell.IsNumber(value))
        {
            var number = value is DateOnly date ? date.ToDateTime(TimeOnly.MinValue).ToOADate() : value;
            xml.WriteElementString("v", Main, Convert.ToString(number, CultureInfo.InvariantCulture));
            return;
        }

        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Writable(ExportCell.Say(value)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static async Task PartAsync(ZipArchive zip, string name, string xml)
    {
        await using var part = await Entry(zip, name).OpenAsync();
        await part.WriteAsync(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
    }

    // A fixed day, so that the same rows give the same bytes: lists are compared by them.
    private static ZipArchiveEntry Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry;
    }

    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    // Excel refuses files with control characters, half surrogate pairs and longer texts, and sheet names with these marks.
    private static string Writable(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.Length <= LongestText ? clean.ToString() : clean.ToString(0, LongestText - 1) + "…";
    }

    private static string SheetName(string name)
    {
        var clean = string.Concat(Writable(name).Where(c => !"[]:*?/\\'\t\n\r".Contains(c, StringComparison.Ordinal)));
        return System.Security.SecurityElement.Escape(clean.Length switch { 0 => "Sheet1", > 31 => clean[..31], _ => clean });
    }
}
