using StationKiosk.Records;

namespace StationKiosk.Host.Tables;

/// <summary>A view of a table as a tab.</summary>
internal sealed record TableTab(string Id, string Label, CappedCount Count, bool IsWork);
