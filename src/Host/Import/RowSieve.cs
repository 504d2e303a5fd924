using System.Text.RegularExpressions;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Tells rows of data from the others: title lines, headers (the first or a repeated one), totals, notes and signatures below the table, rows that the spreadsheet hides.</summary>
internal sealed partial class RowSieve(ImportMapping mapping)
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "累计", "本页合计", "total", "subtotal", "grandtotal", "sum"];
    private List<string> _header = [];
    private bool _hasBegun = mapping.Header > 0;

    /// <summary>Whether the row is data. Rows must come in order, because the sieve learns the header as it passes.</summary>
    public bool Passes(TableRow row) => Place(row) == RowPlace.Data;

    /// <summary>What the row is.</summary>
    public RowPlace Place(TableRow row)
    {
        if (row.Number <= mapping.Header || row.IsEmpty)
        {
            _header = row.Number == mapping.Header ? Keys(row) : _header;
            return RowPlace.Outside;
        }

        var place = row.Faults is not null ? RowPlace.Data
            : IsTotal(row) ? RowPlace.Total
            : IsNote(row) ? RowPlace.Note
            : IsHeaderAgain(row) ? RowPlace.Heading
            : IsNumberAlone(row) ? RowPlace.Number
            : !_hasBegun && IsTitle(row) ? RowPlace.Note
            : RowPlace.Data;
        _hasBegun |= place == RowPlace.Data;
        return place == RowPlace.Data && row.IsHidden && !mapping.Hidden ? RowPlace.Hidden : place;
    }

    private static List<string> Keys(TableRow row) => [.. row.Cells.Select(c => CellNormaliser.Key(c.Text))];

    private static bool IsTotal(TableRow row)
    {
        var first = CellNormaliser.Key(Array.Find(row.Cells, c => !c.IsEmpty).Text);
        return Array.Exists(Totals, t => first.StartsWith(t, StringComparison.Ordinal) && first[t.Length..].All(c => !char.IsLetter(c) || c is '共' or '人' or '个'));
    }

    // Below the table: who filled it in, who checked it, and when, each behind its word; or one line of remarks.
    private static bool IsNote(TableRow row)
    {
        var filled = row.Cells.Where(c => !c.IsEmpty).ToList();
        return filled.TrueForAll(c => Signature().IsMatch(c.Text)) || (IsTitle(row) && Remark().IsMatch(filled[0].Text));
    }

    private bool IsNumberAlone(TableRow row)
    {
        var filled = Array.FindIndex(row.Cells, c => !c.IsEmpty);
        return row.Cells.Length > 2 && row.Cells.Count(c => !c.IsEmpty) == 1
            && row.Cells[filled].Text is { Length: <= 6 } text && text.All(char.IsAsciiDigit)
            && !mapping.Columns.Any(c => c.From.Number == filled + 1);
    }

    // One value repeated is a title as well.
    private static bool IsTitle(TableRow row) =>
        row.Cells.Length > 1 && row.Cells.Where(c => !c.IsEmpty).Select(c => c.Text).Distinct(StringComparer.Ordinal).Count() == 1;

    private bool IsHeaderAgain(TableRow row)
    {
        if (_header.Count == 0)
        {
            return false;
        }

        int filled = 0, same = 0;
        for (var i = 0; i < row.Cells.Length; i++)
        {
            if (row.Cells[i].IsEmpty)
            {
                continue;
            }

            filled++;
            same += i < _header.Count && _header[i].Length > 0 && CellNormaliser.Key(row.Cells[i].Text) == _header[i] ? 1 : 0;
        }

        return same >= 2 && same * 2 > filled;
    }

    [GeneratedRegex("^(填表|填报|制表|审核|审批|复核|经办|报送|统计|负责|领导|主管|联系|单位|日期|时间|签字|签名|盖章)[^:：]{0,8}[:：]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Signature();

    [GeneratedRegex("^([-—–─－…\\s]*(以下空白|以下无正文|此页无正文)|(注|备注|说明|制表|填表人|审核人|notes?)[:：])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();
}
