namespace StationKiosk.Records;

/// <summary>The order of a list. Records without a value of the field come last in either direction.</summary>
/// <param name="Field">A field declared in <see cref="CollectionDefinition.Sorts"/>.</param>
/// <param name="Descending">Greatest first.</param>
public sealed record RecordSort(string Field, bool Descending = false);
