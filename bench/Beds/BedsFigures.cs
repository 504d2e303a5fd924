using System.Text.Json.Serialization;
using StationKiosk.Bench.Records;

namespace StationKiosk.Bench.Beds;

/// <summary>
/// Free beds at a district's full size, beside a get by id; and rounds of clients who all want one of too few beds, held by nothing but the unique
/// rule of the nights. The control is the same rush without the rule: it must oversell, or the rush is none.
/// </summary>
internal sealed record BedsFigures(int Beds, int Hotels, int Towns, int Employers, Timing Tonight, Timing SevenNights, int Clients, int Places, IReadOnlyList<int> Given, IReadOnlyList<int> GivenWithoutRule, double SecondsARound)
    : IBenchFigures
{
    private const double MostP99 = 20;

    [JsonIgnore]
    public IReadOnlyList<string> Missed =>
    [
        .. Tonight.P99 > MostP99 ? [FormattableString.Invariant($"free beds tonight have a p99 of {Tonight.P99:F1} ms, should be {MostP99}")] : Array.Empty<string>(),
        .. Given.Any(g => g != Places) ? [$"a round gave {string.Join(", ", Given.Distinct())} beds, should be {Places} each"] : Array.Empty<string>(),
        .. GivenWithoutRule.Any(g => g <= Places) ? ["the control did not oversell"] : Array.Empty<string>(),
    ];
}
