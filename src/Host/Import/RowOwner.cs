using StationKiosk.Records;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Whose a record is: a running number passes from one list to the next, a person does not.</summary>
internal static class RowOwner
{
    /// <summary>The record that a row is; null when it is new.</summary>
    public static Record? Meets(ImportDefinition definition, ReadRow row, IReadOnlyDictionary<string, Record> stored) =>
        stored.GetValueOrDefault(row.Key!) ?? (row.FormerKey is { } former && stored.TryGetValue(former, out var record) && IsSame(definition, row, record) ? record : null);

    public static bool IsSame(ImportDefinition definition, ReadRow row, Record record) =>
        definition.Owner is not { } owner || record.Body.Text(owner) is not { Length: > 0 } whose || whose == row.Body[owner]?.ToString();
}
