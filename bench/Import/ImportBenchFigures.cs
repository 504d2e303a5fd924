using System.Text.Json.Serialization;

namespace StationKiosk.Bench.Import;

/// <summary>A short and a long file, each imported by a process of its own.</summary>
internal sealed record ImportBenchFigures(ImportFigures Short, ImportFigures Long, double PeakRatio) : IBenchFigures
{
    private const double MostRatio = 1.2;
    private const double LongestWait = 250;

    [JsonIgnore]
    public IReadOnlyList<string> Missed =>
    [
        .. PeakRatio > MostRatio ? [FormattableString.Invariant($"the long file needs {PeakRatio:F2} times the memory of the short one, should be {MostRatio}")] : Array.Empty<string>(),
        .. new[] { Short, Long }.Where(f => f.WaitWorst > LongestWait)
            .Select(f => FormattableString.Invariant($"a durable insert waited {f.WaitWorst:F0} ms during the import of {f.Rows} rows ({f.CalmWorst:F0} ms before it), should be {LongestWait}")),
    ];
}
