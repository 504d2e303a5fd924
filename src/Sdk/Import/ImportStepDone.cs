namespace StationKiosk.Sdk.Import;

/// <summary>What one unit of work of a step after an import did.</summary>
public sealed record ImportStepDone
{
    /// <summary>Records that something was done with.</summary>
    public int Count { get; init; }

    /// <summary>Where the next unit of work goes on; not set when nothing is left.</summary>
    public string? Next { get; init; }
}
