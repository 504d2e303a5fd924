using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Browse;

/// <summary>One answer of a filter with the number of records it would leave.</summary>
internal sealed record BrowseOption(string Id, LocalizedText Label, string? Icon, long Count, bool IsMore);
