using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Plugins;

/// <summary>A named set of records of a module. The host prefixes its name with the module's, so that none can meet another's.</summary>
public sealed record ModuleCollection
{
    /// <summary>What one calls a record of it.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The fields by id. Values of fields that are not declared survive changes but are not shown or searched.</summary>
    public required IReadOnlyDictionary<string, Field> Fields { get; init; }

    /// <summary>Combinations that may stand only once, by the name that a refusal gives.</summary>
    public IReadOnlyDictionary<string, UniqueRule> Unique { get; init; } = new Dictionary<string, UniqueRule>(StringComparer.Ordinal);

    /// <summary>Orders that lists may ask for, each kept in an index.</summary>
    public IReadOnlyList<SortDefinition> Sorts { get; init; } = [];

    /// <summary>Fields that only code uses, beside those that people see: projected, never shown.</summary>
    public IReadOnlyDictionary<string, FieldDefinition> Hidden { get; init; } = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal);

    /// <summary>
    /// Whether a record belongs to the station that made it, as what is about a person does. Where stations share the module, the console then
    /// shows staff of one of them those of their own, unless their role has the permission at the district. The host writes the station down.
    /// </summary>
    public bool OfStation { get; init; }

    /// <summary>
    /// Days after a record last changed for which what an import sealed with it is kept (<see cref="Import.ReadResult.Secret"/>); then its key
    /// is erased. <see langword="null"/> means that imports seal nothing in it.
    /// </summary>
    public int? SealedDays { get; init; }

    /// <summary>
    /// The records that it begins with, by an id that stays: values by field, written as a person would type them. They are put in once, when
    /// the module is first served; after that they are like any other, and what staff change or take out stays so.
    /// </summary>
    public IReadOnlyDictionary<string, OrderedDictionary<string, string>> Start { get; init; } = new Dictionary<string, OrderedDictionary<string, string>>(StringComparer.Ordinal);

    /// <summary>
    /// The records that it always consists of, by id: put in, changed and taken out whenever the module is made from changed files, so that
    /// what stands in files can be searched, listed and asked for like records. <see langword="null"/> means that records come from people.
    /// </summary>
    public IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonObject>? Mirror { get; init; }
}
