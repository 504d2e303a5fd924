using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StationKiosk.Host.Export;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>The tables of a web page that was named like a spreadsheet, which is how many portals export. Nothing of the page is run or fetched.</summary>
internal sealed class HtmlSource : TableSource
{
    private const int MostSpanned = 1000;
    private readonly ImportLimits _limits;
    private readonly List<IHtmlTableElement> _tables;

    private HtmlSource(string path, Encoding encoding, ImportLimits limits)
    {
        _limits = limits;
        var page = new HtmlParser().ParseDocument(File.ReadAllText(path, encoding));
        _tables = [.. page.QuerySelectorAll<IHtmlTableElement>("table").Where(t => t.QuerySelector("table") is null && t.Rows.Length > 0)];
        if (_tables.Count == 0)
        {
            throw new TableFileException("import.file.webpage");
        }
    }

    public override IReadOnlyList<string> Sheets => [.. _tables.Select(t => t.Caption?.TextContent.Trim() ?? "")];

    public static HtmlSource Open(string path, Encoding encoding, ImportLimits limits) => FileWall.Read(() => new HtmlSource(path, encoding, limits));

    public override bool IsHidden(int sheet) => IsHidden(_tables[sheet - 1]);

    public override IEnumerable<TableRow> Rows(int sheet) => FileWall.Over(() => Read(_tables[sheet - 1]));

    private IEnumerable<TableRow> Read(IHtmlTableElement table)
    {
        var number = 0;
        var kept = new SpannedCells();
        foreach (var row in table.Rows)
        {
            number++;
            yield return new TableRow(number, kept.Fill(number, Cells(row, kept, number))) { IsHidden = IsHidden(row) };
        }
    }

    private CellText[] Cells(IHtmlTableRowElement row, SpannedCells kept, int number)
    {
        var cells = new List<CellText>();
        foreach (var element in row.Cells)
        {
            var column = kept.Next(number, cells.Count + 1);
            if (column > _limits.Columns)
            {
                throw new TableFileException("import.file.columns", number.ToString(CultureInfo.InvariantCulture), _limits.Columns.ToString(CultureInfo.InvariantCulture));
            }

            while (cells.Count < column - 1)
            {
                cells.Add(default);
            }

            var cell = CellText.Of(FormulaGuard.Unprotect(TextOf(element)));
            cells.Add(cell);
            kept.Keep(number, column, Math.Min(element.RowSpan, MostSpanned), cell);
            cells.AddRange(Enumerable.Repeat(default(CellText), Math.Clamp(element.ColumnSpan - 1, 0, _limits.Columns)));
        }

        return [.. cells];
    }

    private static string TextOf(INode node)
    {
        var text = new StringBuilder();
        foreach (var part in node.GetDescendants())
        {
            text.Append(part switch
            {
                IText words => words.Data,
                IElement { LocalName: "br" or "p" or "div" } => "\n",
                _ => "",
            });
        }

        return text.ToString().Trim();
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
}
