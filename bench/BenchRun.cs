namespace StationKiosk.Bench;

/// <summary>One bench as it ran. The machine's load before and after tells how far its times can be trusted; missed says which limits did not hold.</summary>
internal sealed record BenchRun(double Seconds, string LoadBefore, string LoadAfter, IReadOnlyList<string> Missed, object Figures);
