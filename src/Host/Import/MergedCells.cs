using ExcelDataReader;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Gives every cell of a merged range the value that the spreadsheet shows once, at its top left.</summary>
internal sealed class MergedCells
{
    private const int MaxColumns = 100;
    private readonly Queue<CellRange> _coming;
    private readonly List<(CellRange Range, CellText Value)> _open = [];

    public MergedCells(IEnumerable<CellRange>? ranges) =>
        _coming = new Queue<CellRange>((ranges ?? []).OrderBy(r => r.FromRow).ThenBy(r => r.FromColumn));

    /// <summary>Fills a row counted from 0; rows come in order.</summary>
    public void Fill(int row, CellText[] cells)
    {
        _open.RemoveAll(o => o.Range.ToRow < row);
        while (_coming.TryPeek(out var next) && next.FromRow <= row)
        {
            _coming.Dequeue();
            if (next.ToRow >= row && next.FromColumn < cells.Length && !cells[next.FromColumn].IsEmpty)
            {
                _open.Add((next, cells[next.FromColumn]));
            }
        }

        foreach (var (range, value) in _open)
        {
            var last = Math.Min(Math.Min(range.ToColumn, cells.Length - 1), range.FromColumn + MaxColumns);
            for (var column = range.FromColumn; column <= last; column++)
            {
                cells[column] = cells[column].IsEmpty ? value : cells[column];
            }
        }
    }
}
