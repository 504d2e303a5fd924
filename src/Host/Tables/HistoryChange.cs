namespace StationKiosk.Host.Tables;

/// <summary>A field that changed, by its label; an empty text means that it had no value.</summary>
internal sealed record HistoryChange(string Label, string Before, string After);
