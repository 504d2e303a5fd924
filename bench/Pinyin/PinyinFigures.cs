using System.Text.Json.Serialization;

namespace StationKiosk.Bench.Pinyin;

/// <summary>
/// Load time and memory of the input method, times of a keystroke in milliseconds, and texts read a second. The control is a piece of
/// plain work of always the same size, done after each keystroke: what is slow there is the machine.
/// </summary>
internal sealed record PinyinFigures(
    double LoadMilliseconds, double MemoryMegabytes, int Keystrokes, double Median, double P99, double Worst, double ControlMedian, double ControlP99, double ControlWorst, double InitialsPerSecond)
    : IBenchFigures
{
    private const double MostP99 = 30;

    [JsonIgnore]
    public IReadOnlyList<string> Missed => P99 > MostP99 ? [FormattableString.Invariant($"a keystroke's p99 is {P99:F1} ms, should be {MostP99}")] : [];
}
