using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>One row of a table: its number as a spreadsheet shows it, its cells from column 1, and cells that could not even be read.</summary>
internal sealed record TableRow(int Number, CellText[] Cells, IReadOnlyDictionary<int, ImportNote>? Faults = null)
{
    /// <summary>The spreadsheet does not show the row: a filter hides it, or somebody did.</summary>
    public bool IsHidden { get; init; }

    public bool IsEmpty => Faults is null && Array.TrueForAll(Cells, c => c.IsEmpty);

    /// <summary>The cell of a column counted from 1; empty beyond the row's end.</summary>
    public CellText Cell(int column) => column >= 1 && column <= Cells.Length ? Cells[column - 1] : default;
}
