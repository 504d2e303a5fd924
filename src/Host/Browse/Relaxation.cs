namespace StationKiosk.Host.Browse;

/// <summary>
/// A way out of an empty list: without a filter (or the words, for which <paramref name="Filter"/> is empty), or, where no single one is to
/// blame, with that one alone.
/// </summary>
internal sealed record Relaxation(string Filter, BrowseState State, long Count, bool IsMore, bool IsAlone = false);
