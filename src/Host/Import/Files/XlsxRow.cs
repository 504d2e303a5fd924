using System.Globalization;
using System.Xml;
using StationKiosk.Host.Export;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>Reads one row of a packed workbook's sheet.</summary>
internal sealed class XlsxRow
{
    private readonly XlsxBook _book;
    private readonly CellText[] _cells;
    private Dictionary<int, ImportNote>? _faults;
    private int _column;

    private XlsxRow(XlsxBook book, int width) => (_book, _cells) = (book, new CellText[width]);

    /// <summary>The row that the reader stands on; it stands on its end afterwards.</summary>
    public static TableRow Read(XmlReader reader, XlsxBook book, int number, int width)
    {
        var isHidden = reader.GetAttribute("hidden") is "1" or "true";
        var row = new XlsxRow(book, width);
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row"))
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
                {
                    row.Take(reader);
                }
            }
        }

        return new TableRow(number, row._cells, row._faults) { IsHidden = isHidden };
    }

    private void Take(XmlReader reader)
    {
        _column = reader.GetAttribute("r") is { } name && XlsxSurvey.Place(name).Column is > 0 and var said ? said : _column + 1;
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        string? value = null;
        var isFormula = false;
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c"))
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    isFormula |= reader.LocalName == "f";
                    value = reader.LocalName switch { "v" => Plain(reader), "is" => XlsxBook.TextOf(reader), _ => value };
                }
            }
        }

        if (_column > _cells.Length)
        {
            return;
        }

        if (type == "e" || (isFormula && value is null))
        {
            (_faults ??= [])[_column] = value is null ? new ImportNote { Code = "import.fault.formula" } : new ImportNote { Code = "import.fault.error", Args = [value] };
        }
        else if (value is not null)
        {
            _cells[_column - 1] = Cell(type, style, value);
        }
    }

    private static string Plain(XmlReader reader)
    {
        var text = "";
        while (!reader.IsEmptyElement && reader.Read() && reader.NodeType != XmlNodeType.EndElement)
        {
            text += reader.Value;
        }

        return text;
    }

    private CellText Cell(string? type, string? style, string value) => type switch
    {
        "s" => CellText.Of(FormulaGuard.Unprotect(_book.Texts.At(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1))),
        "str" or "inlineStr" => CellText.Of(FormulaGuard.Unprotect(value)),
        "b" => CellText.Of(value == "1" ? "TRUE" : "FALSE"),
        "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment) => NumberCell.Moment(moment),
        _ when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => NumberCell.Of(number, _book.Format(style), _book.Is1904),
        _ => CellText.Of(value),
    };
}
