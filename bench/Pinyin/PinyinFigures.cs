namespace StationKiosk.Bench.Pinyin;

/// <summary>Load time and memory of the input method, times of a keystroke in milliseconds, and texts read a second.</summary>
internal sealed record PinyinFigures(
    double LoadMilliseconds, double MemoryMegabytes, int Keystrokes, double Median, double P99, double Worst, double InitialsPerSecond);
