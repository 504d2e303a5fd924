namespace StationKiosk.Records;

/// <summary>A page of a list.</summary>
/// <param name="Records">The records in the order asked for.</param>
/// <param name="Next">Give it as <see cref="RecordQuery.After"/> for the next page; null at the end. Records that arrive
/// meanwhile neither repeat nor skip others.</param>
/// <param name="Sampled">The words had too many hits to sort them all: this order is over the newest 20,000 of them.</param>
public sealed record RecordPage(IReadOnlyList<Record> Records, string? Next, bool Sampled = false);
