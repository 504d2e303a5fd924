using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Lets only rows of data through: no title lines, headers (the first or a repeated one), totals, notes below the table, empty rows.</summary>
internal sealed class RowSieve(ImportMapping mapping)
{
    private static readonly string[] Totals = ["合计", "总计", "小计", "共计", "累计", "本页合计", "total", "subtotal", "grandtotal", "sum"];
    private static readonly string[] Notes = ["注：", "注:", "备注：", "备注:", "说明：", "说明:", "制表", "填表人", "审核人", "note:", "notes:"];
    private List<string> _header = [];
    private bool _hasBegun = mapping.Header > 0;

    /// <summary>Whether the row is data. Rows must come in order, because the sieve learns the header as it passes.</summary>
    public bool Passes(TableRow row)
    {
        if (row.Number <= mapping.Header)
        {
            if (row.Number == mapping.Header)
            {
                _header = Keys(row);
            }

            return false;
        }

        if (row.IsEmpty || (row.Faults is null && (IsTotal(row) || IsNote(row) || IsHeaderAgain(row))))
        {
            return false;
        }

        _hasBegun = _hasBegun || !IsTitle(row);
        return _hasBegun;
    }

    private static List<string> Keys(TableRow row) => [.. row.Cells.Select(c => CellNormaliser.Key(c.Text))];

    private static bool IsTotal(TableRow row)
    {
        var first = CellNormaliser.Key(Array.Find(row.Cells, c => !c.IsEmpty).Text);
        return Array.Exists(Totals, t => first.StartsWith(t, StringComparison.Ordinal) && first[t.Length..].All(c => !char.IsLetter(c) || c is '共' or '人' or '个'));
    }

    private static bool IsNote(TableRow row)
    {
        var first = Array.Find(row.Cells, c => !c.IsEmpty).Text;
        return IsTitle(row) && Array.Exists(Notes, n => first.StartsWith(n, StringComparison.OrdinalIgnoreCase));
    }

    // A merged title reaches every cell of its range, so one value repeated is a title as well.
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
}
