using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>The collection that cases of all modules of a store are in. What is personal is sealed; marks find it again.</summary>
internal static class CaseTable
{
    public const string Name = "cases";

    /// <summary>The field with the station where a case was handed in.</summary>
    public const string Station = "station";

    public static CollectionDefinition Definition { get; } = new()
    {
        Name = Name,
        Owner = "host",
        Fields = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
        {
            ["module"] = new() { Filter = true, Facet = true },
            ["kind"] = new() { Filter = true, Facet = true },
            ["state"] = new() { Filter = true, Facet = true },
            ["open"] = new() { Type = FieldType.Integer, Filter = true },
            ["personal"] = new() { Type = FieldType.Integer, Filter = true },
            ["due"] = new() { Filter = true },
            ["closed"] = new() { Filter = true },
            [CaseCodes.Ticket] = new() { Filter = true },
            [CaseCodes.Receipt] = new() { Filter = true },
            [CaseCodes.Number] = new() { Filter = true },
            ["subject"] = new() { Filter = true },
            ["title"] = new() { Search = true, Initials = true },
            ["marks"] = new() { Many = true, Filter = true },
            ["files"] = new() { Many = true, Filter = true },
            ["received"] = new() { Filter = true },
            [Station] = new() { Filter = true },
        },
        Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["ticket"] = new() { Fields = ["ticket"] } },
        Sorts = [new SortDefinition { Field = "due" }],
    };

    /// <summary>The names of the pictures and documents of a case.</summary>
    public static IEnumerable<string> Files(Record found) => (found.Body.ToJson()["files"] as JsonArray ?? []).Select(f => (string)f!);

    /// <summary>The station where a case was handed in; of one that does not say, who wrote it last.</summary>
    public static string StationOf(Record found) => found.Body.Text(Station) ?? found.Site;

    /// <summary>Whether a store ever had cases; asking one that never had is a mistake.</summary>
    public static bool IsIn(RecordStore store) => store.Collections.Contains(Name, StringComparer.Ordinal);
}
