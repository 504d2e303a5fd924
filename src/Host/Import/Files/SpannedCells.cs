using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import.Files;

/// <summary>Cells that reach down over further rows of a table whose rows leave them out: they take their place, and give their value.</summary>
internal sealed class SpannedCells
{
    private readonly Dictionary<int, (int Until, CellText Value)> _columns = [];

    /// <summary>The next column from 1 that no cell from above takes.</summary>
    public int Next(int row, int column)
    {
        while (_columns.TryGetValue(column, out var above) && above.Until >= row)
        {
            column++;
        }

        return column;
    }

    public void Keep(int row, int column, int rows, CellText value)
    {
        if (rows > 1)
        {
            _columns[column] = (row + rows - 1, value);
        }
    }

    /// <summary>The row's cells with what reaches down into it.</summary>
    public CellText[] Fill(int row, CellText[] cells)
    {
        foreach (var column in _columns.Where(c => c.Value.Until < row).Select(c => c.Key).ToList())
        {
            _columns.Remove(column);
        }

        if (_columns.Count > 0 && _columns.Keys.Max() > cells.Length)
        {
            Array.Resize(ref cells, _columns.Keys.Max());
        }

        foreach (var (column, (_, value)) in _columns)
        {
            cells[column - 1] = cells[column - 1].IsEmpty ? value : cells[column - 1];
        }

        return cells;
    }
}
