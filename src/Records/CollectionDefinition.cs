namespace StationKiosk.Records;

/// <summary>A named set of records with what the store keeps beside their bodies. Fields are read from the top of the
/// body; a dot steps into an object (<c>employer.name</c>).</summary>
public sealed record CollectionDefinition
{
    /// <summary>Lower-case words with digits and hyphens, parts joined by dots: <c>jobs.postings</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Who declared it: the id of the plugin or module, or <c>host</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>The declared fields by name.</summary>
    public IReadOnlyDictionary<string, FieldDefinition> Fields { get; init; } = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal);

    /// <summary>The unique rules by name.</summary>
    public IReadOnlyDictionary<string, UniqueRule> Unique { get; init; } = new Dictionary<string, UniqueRule>(StringComparer.Ordinal);

    /// <summary>The orders a list may have besides newest first.</summary>
    public IReadOnlyList<SortDefinition> Sorts { get; init; } = [];
}
