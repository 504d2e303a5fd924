namespace StationKiosk.Bench.Import;

/// <summary>
/// One child's import of a CSV file. Peak is the process's highest resident memory; waits are durable inserts of another client while
/// the import runs, in milliseconds, beside the same client's waits before it.
/// </summary>
internal sealed record ImportFigures
{
    public required int Rows { get; init; }

    public required double RowsPerSecond { get; init; }

    public required double PeakMegabytes { get; init; }

    public required int Inserts { get; init; }

    public required double WaitMedian { get; init; }

    public required double WaitP99 { get; init; }

    public required double WaitWorst { get; init; }

    public required double CalmWorst { get; init; }
}
