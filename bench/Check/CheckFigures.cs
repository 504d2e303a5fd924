using System.Text.Json.Serialization;

namespace StationKiosk.Bench.Check;

/// <summary>What the check of a configuration folder costs; processor seconds of a process of its own, from its start to its end.</summary>
internal sealed record CheckFigures(int Stations, double Processor, double ProcessorOfOne) : IBenchFigures
{
    private const double MostSeconds = 5;

    // Each more station may cost a hundredth of what one costs alone: a measure that a slow machine shares.
    private const double MostRatio = 4;

    public double Ratio => Math.Round(Processor / ProcessorOfOne, 2);

    [JsonIgnore]
    public IReadOnlyList<string> Missed =>
    [
        .. Processor <= MostSeconds ? Array.Empty<string>() : [FormattableString.Invariant($"the check of {Stations} stations takes {Processor} s of processor, should be at most {MostSeconds}")],
        .. Ratio <= MostRatio ? Array.Empty<string>() : [FormattableString.Invariant($"the check of {Stations} stations takes {Ratio} times that of one, should be at most {MostRatio}")],
    ];
}
