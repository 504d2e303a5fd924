namespace StationKiosk.Host.Browse;

/// <summary>A filter (or the words, for which <paramref name="Filter"/> is empty) that would give results when taken away.</summary>
internal sealed record Relaxation(string Filter, BrowseState State, long Count, bool IsMore);
