using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Host.Tests.Import;

/// <summary>Writes real workbooks: texts, numbers, days, formulas with and without a stored value, merged ranges, several sheets.</summary>
internal sealed class XlsxFile
{
    private readonly List<(string Name, List<object?[]> Rows, List<string> Merged)> _sheets = [];

    public XlsxFile Sheet(string name)
    {
        _sheets.Add((name, [], []));
        return this;
    }

    public XlsxFile Row(params object?[] cells)
    {
        if (_sheets.Count == 0)
        {
            Sheet("Sheet1");
        }

        _sheets[^1].Rows.Add(cells);
        return this;
    }

    public XlsxFile Merge(string range)
    {
        _sheets[^1].Merged.Add(range);
        return this;
    }

    public string Save(string path)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook(new Sheets());
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        foreach (var (name, rows, merged) in _sheets)
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, row) => Row(row + 1, cells))));
            if (merged.Count > 0)
            {
                part.Worksheet.Append(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
            }

            var sheets = workbook.Workbook.Sheets!;
            sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
        }

        return path;
    }

    private static Row Row(int number, object?[] cells)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } value)
            {
                row.Append(Cell(((char)('A' + i)).ToString() + number.ToString(CultureInfo.InvariantCulture), value));
            }
        }

        return row;
    }

    private static Cell Cell(string reference, object value) => value switch
    {
        string text => new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) },
        DateTime day => new Cell { CellReference = reference, StyleIndex = 1, CellValue = new CellValue(day.ToOADate()) },
        Formula { Value: null } formula => new Cell { CellReference = reference, CellFormula = new CellFormula(formula.Text) },
        Formula formula => new Cell { CellReference = reference, CellFormula = new CellFormula(formula.Text), CellValue = new CellValue(formula.Value.Value) },
        Error error => new Cell { CellReference = reference, DataType = CellValues.Error, CellValue = new CellValue(error.Text) },
        _ => new Cell { CellReference = reference, CellValue = new CellValue(Convert.ToDouble(value, CultureInfo.InvariantCulture)) },
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));

    internal sealed record Formula(string Text, double? Value = null);

    internal sealed record Error(string Text);
}
