using System.Text.Json;

namespace StationKiosk.Records.Sqlite;

/// <summary>A collection's schema as kept in the store.</summary>
internal sealed record StoredDefinition
{
    public required List<FieldSchema> Fields { get; init; }

    public required List<UniqueSchema> Unique { get; init; }

    public required List<SortDefinition> Sorts { get; init; }

    public required int NextNumber { get; init; }

    public static string Write(CollectionSchema schema) => JsonSerializer.Serialize(new StoredDefinition
    {
        Fields = [.. schema.Fields.Values],
        Unique = [.. schema.Unique],
        Sorts = [.. schema.Sorts],
        NextNumber = schema.NextNumber,
    });

    public static CollectionSchema Read(int number, string name, string owner, string json)
    {
        var stored = JsonSerializer.Deserialize<StoredDefinition>(json)!;
        return new CollectionSchema
        {
            Number = number,
            Name = name,
            Owner = owner,
            Fields = stored.Fields.ToDictionary(f => f.Name, StringComparer.Ordinal),
            Unique = stored.Unique,
            Sorts = stored.Sorts,
            NextNumber = stored.NextNumber,
        };
    }

    public static StoreSchema ReadAll(StoreConnection connection) =>
        new(connection.Read("select no, name, owner, def from coll order by no", r => Read(r.GetInt32(0), r.GetString(1), r.GetString(2), r.GetString(3))));
}
