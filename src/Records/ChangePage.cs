namespace StationKiosk.Records;

/// <summary>A stretch of the change log in the order of writing.</summary>
/// <param name="Changes">The entries; empty when nothing new was written.</param>
/// <param name="Next">Where to go on; keep it, it also holds when <paramref name="Changes"/> is empty.</param>
public sealed record ChangePage(IReadOnlyList<RecordChange> Changes, string Next);
