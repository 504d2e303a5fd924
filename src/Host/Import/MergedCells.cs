using StationKiosk.Host.Import.Files;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>
/// Gives every row of a merged range the value that the spreadsheet shows once, at its top left. Across columns it belongs to the first
/// alone: a telephone number merged over its neighbours is no deadline and no working hours.
/// </summary>
internal sealed class MergedCells
{
    private readonly Queue<MergedRange> _coming;
    private readonly List<(MergedRange Range, CellText Value)> _open = [];

    public MergedCells(IEnumerable<MergedRange> ranges) =>
        _coming = new Queue<MergedRange>(ranges.OrderBy(r => r.FromRow).ThenBy(r => r.FromColumn));

    /// <summary>Fills a row counted from 0; rows come in order.</summary>
    public void Fill(int row, CellText[] cells)
    {
        _open.RemoveAll(o => o.Range.ToRow < row);
        while (_coming.TryPeek(out var next) && next.FromRow <= row)
        {
            _coming.Dequeue();
            if (next.FromRow == row && next.ToRow > row && next.FromColumn < cells.Length && !cells[next.FromColumn].IsEmpty)
            {
                _open.Add((next, cells[next.FromColumn]));
            }
        }

        foreach (var (range, value) in _open)
        {
            if (range.FromColumn < cells.Length && cells[range.FromColumn].IsEmpty)
            {
                cells[range.FromColumn] = value;
            }
        }
    }
}
