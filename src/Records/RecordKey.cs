namespace StationKiosk.Records;

/// <summary>Names a record.</summary>
/// <param name="Collection">The collection's name.</param>
/// <param name="Id">The record's id.</param>
public sealed record RecordKey(string Collection, string Id);
