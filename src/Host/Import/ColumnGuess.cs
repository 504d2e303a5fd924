namespace StationKiosk.Host.Import;

/// <summary>What the wizard thinks of one column.</summary>
internal sealed record ColumnGuess
{
    /// <summary>Number from 1.</summary>
    public required int Column { get; init; }

    /// <summary>Text of the header; empty when there is none.</summary>
    public string Header { get; init; } = "";

    /// <summary>Field it seems to fill; null = none.</summary>
    public string? Field { get; init; }

    /// <summary>0 to 1; below 0.6 the clerk should look.</summary>
    public double Confidence { get; init; }

    /// <summary>Up to five different values as they stand in the file.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];
}
