namespace StationKiosk.Sdk.Sheets;

/// <summary>A table that leaves the station as a file. The same sheet always gives the same bytes.</summary>
public sealed record Sheet
{
    /// <summary>What the sheet of a workbook is called.</summary>
    public required string Name { get; init; }

    /// <summary>The columns in order.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>
    /// The rows, each with a value for every column: a text, a number, a <see cref="DateOnly"/>, a truth value or <see langword="null"/>. A text is
    /// never taken for a formula.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<object?>> Rows { get; init; }
}
