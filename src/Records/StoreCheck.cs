namespace StationKiosk.Records;

/// <summary>The result of a check.</summary>
/// <param name="Records">How many records were looked at.</param>
/// <param name="Faults">What is wrong, at most 100 entries; empty = all is well.</param>
public sealed record StoreCheck(long Records, IReadOnlyList<StoreFault> Faults);
