namespace StationKiosk.Records;

/// <summary>How often each value occurs among the records of a query.</summary>
/// <param name="Counts">By field, then by value.</param>
/// <param name="Sampled">Only the newest hits were counted, because there are more than the sample.</param>
public sealed record FacetCounts(IReadOnlyDictionary<string, IReadOnlyDictionary<string, long>> Counts, bool Sampled);
