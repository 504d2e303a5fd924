namespace StationKiosk.Records;

/// <summary>A unit of work that held the writer for more than 20 ms.</summary>
/// <param name="Elapsed">How long it ran, without waiting.</param>
/// <param name="Context">Who wrote and why.</param>
/// <param name="NeedsRepair">It ran for more than a second, which every other writer waited: staff should know.</param>
public sealed record SlowWork(TimeSpan Elapsed, WriteContext Context, bool NeedsRepair);
