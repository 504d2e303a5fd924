namespace StationKiosk.Bench.Import;

/// <summary>A short and a long file, each imported by a process of its own; the ratio of their peaks is at most 1.2.</summary>
internal sealed record ImportBenchFigures(ImportFigures Short, ImportFigures Long, double PeakRatio);
