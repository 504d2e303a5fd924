namespace StationKiosk.Records.Sqlite;

/// <summary>A declared collection as stored. Fields that a later definition leaves out stay: an older snapshot that is
/// still serving may ask for them.</summary>
internal sealed record CollectionSchema
{
    public required int Number { get; init; }

    public required string Name { get; init; }

    public required string Owner { get; init; }

    public required IReadOnlyDictionary<string, FieldSchema> Fields { get; init; }

    public required IReadOnlyList<UniqueSchema> Unique { get; init; }

    public required IReadOnlyList<SortDefinition> Sorts { get; init; }

    public required int NextNumber { get; init; }

    public string Bodies => $"b{Number}";

    public string Projection => $"x{Number}";

    public string Text => $"t{Number}";

    public bool HasText => Fields.Values.Any(f => f.NeedsText);

    public FieldSchema Field(string name) => Fields.TryGetValue(name, out var field)
        ? field
        : throw new ArgumentException($"The collection {Name} declares no field '{name}'.", nameof(name));

    public string FilterIndex(FieldSchema field) => $"{Projection}_i{field.Number}";

    public string SortIndex(FieldSchema field, FieldSchema? within) => within is null
        ? $"{Projection}_s{field.Number}"
        : $"{Projection}_s{field.Number}w{within.Number}";

    public string UniqueIndex(UniqueSchema unique) => $"{Projection}_u{unique.Number}";

    public IEnumerable<string> UniqueColumns(UniqueSchema unique)
    {
        foreach (var field in unique.Rule.Fields)
        {
            yield return Field(field).Column;
        }

        if (unique.FlagColumn is { } flag)
        {
            yield return flag;
        }
    }
}
