using StationKiosk.Records;

namespace StationKiosk.Host.Calls;

/// <summary>The collection of telephone calls to make: whom and the number are sealed, the rest says what the call is about.</summary>
internal static class CallTable
{
    public const string Name = "calls";

    /// <summary>Stands instead of a collection of the module when a call is to whoever handed in a case. No collection has a colon in its id.</summary>
    public const string AboutCase = ":case";

    public static CollectionDefinition Definition { get; } = new()
    {
        Name = Name,
        Owner = "host",
        Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            ["module"] = new() { Filter = true, Facet = true },
            ["leaves"] = new() { Filter = true },
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

    /// <summary>The record of the module that a call is about, by the module's own id of its collection; null for one about a case.</summary>
    public static (string Collection, string Id)? RecordOf(Record call) =>
        call.Body.Text("record")?.Split('/', 2) is [var collection and not AboutCase, var id] ? (collection, id) : null;

    /// <summary>The case that a call is about; null when it is about a record.</summary>
    public static string? CaseOf(Record call) => call.Body.Text("record")?.Split('/', 2) is [AboutCase, var id] ? id : null;

    /// <summary>Whether a store ever had calls; asking one that never had is a mistake.</summary>
    public static bool IsIn(RecordStore store) => store.Collections.Contains(Name, StringComparer.Ordinal);
}
