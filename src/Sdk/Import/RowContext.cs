namespace StationKiosk.Sdk.Import;

/// <summary>What a row handler may know beside the row.</summary>
public sealed record RowContext
{
    /// <summary>Today in station time, fixed for the whole run.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Name of the source, as the clerk or the command line gave it.</summary>
    public required string Source { get; init; }

    /// <summary>Row number as a spreadsheet shows it, counted from 1; 0 when a stored record is closed.</summary>
    public int Row { get; init; }

    /// <summary>The module's settings record when the run began; null only in tests.</summary>
    public object? Settings { get; init; }

    /// <summary>Flags that the value readers raised for this row.</summary>
    public IReadOnlyList<ImportNote> Flags { get; init; } = [];
}
