using StationKiosk.Records;

namespace StationKiosk.Host.Calls;

/// <summary>The collection of telephone calls to make: whom and the number are sealed, the rest says what the call is about.</summary>
internal static class CallTable
{
    public const string Name = "calls";

    public static CollectionDefinition Definition { get; } = new()
    {
        Name = Name,
        Owner = "host",
        Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            ["module"] = new() { Filter = true, Facet = true },
            ["kind"] = new() { Filter = true, Facet = true },
            ["record"] = new() { Filter = true },
            ["open"] = new() { Type = FieldType.Integer, Filter = true },
            ["until"] = new() { Filter = true },
            ["sealed"] = new() { Type = FieldType.Integer, Filter = true },
            ["result"] = new() { Filter = true, Facet = true },
            ["about"] = new() { Search = true, Initials = true },
        },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal)
        {
            // One open call of a kind about a record: asking twice annoys people.
            ["open-call"] = new() { Fields = ["module", "kind", "record"], WhereField = "open", WhereEquals = "1" },
        },
        Sorts = [new SortDefinition { Field = "until" }],
    };

    /// <summary>Whether a store ever had calls; asking one that never had is a mistake.</summary>
    public static bool IsIn(RecordStore store) => store.Collections.Contains(Name, StringComparer.Ordinal);
}
