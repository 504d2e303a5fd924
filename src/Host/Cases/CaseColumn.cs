using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Cases;

/// <summary>One state of the board: how many cases are in it, and the most pressing of them. Of closed ones only the number is shown.</summary>
internal sealed record CaseColumn(string State, LocalizedText Label, bool IsClosed, CappedCount Count, IReadOnlyList<Record> Cards);
