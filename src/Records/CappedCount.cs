namespace StationKiosk.Records;

/// <summary>How many records match.</summary>
/// <param name="Value">The number, or the cap when there are more.</param>
/// <param name="Capped">There are more than <paramref name="Value"/>: "more than 1,000".</param>
public readonly record struct CappedCount(long Value, bool Capped);
