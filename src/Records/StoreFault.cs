namespace StationKiosk.Records;

/// <summary>Something that a check of a store found wrong.</summary>
/// <param name="Kind">What does not agree.</param>
/// <param name="Collection">The collection; null when the fault concerns the file.</param>
/// <param name="Id">The record; null when the fault concerns more than one.</param>
/// <param name="Detail">What the engine says, for the log.</param>
public sealed record StoreFault(StoreFaultKind Kind, string? Collection, string? Id, string Detail);
