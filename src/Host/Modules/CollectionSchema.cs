using StationKiosk.Host.Cases;
using StationKiosk.Host.Import;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Modules;

/// <summary>What the store keeps for a module's collection, derived from the fields that people see.</summary>
internal static class CollectionSchema
{
    public static CollectionDefinition Of(ModuleInfo module, string id, ModuleCollection collection)
    {
        var fields = collection.Fields.ToDictionary(f => f.Key, f => Stored(f.Value), StringComparer.Ordinal);
        foreach (var (name, hidden) in collection.Hidden)
        {
            fields[name] = hidden;
        }

        if (collection.OfStation)
        {
            fields[CaseTable.Station] = new FieldDefinition { Filter = true };
        }

        if (collection.SealedDays is not null)
        {
            fields[RecordSeals.Kept] = new FieldDefinition { Type = FieldType.Integer, Filter = true };
        }

        return new CollectionDefinition
        {
            Name = Name(module.Id, id),
            Owner = module.Id,
            Fields = fields,
            Unique = collection.Unique,
            Sorts = collection.Sorts,
        };
    }

    public static string Name(string module, string collection) => $"{module}.{collection}";

    public static IReadOnlyList<CollectionDefinition> Of(ModuleInstance module) =>
        [.. module.Definition.Collections.Select(c => WithImports(Of(module.Info, c.Key, c.Value), module.Definition.Imports.Values.Where(i => i.Collection == c.Key)))];

    // An import finds its records again by fields of its own, which the plugin need not know.
    private static CollectionDefinition WithImports(CollectionDefinition collection, IEnumerable<ImportDefinition> imports)
    {
        var fields = new Dictionary<string, FieldDefinition>(collection.Fields, StringComparer.Ordinal);
        foreach (var (name, field) in imports.SelectMany(ImportTarget.FieldsOf))
        {
            fields[name] = fields.TryGetValue(name, out var declared) ? declared with { Filter = true } : field;
        }

        return collection with { Fields = fields };
    }

    private static FieldDefinition Stored(Field field)
    {
        // Words of a person are sealed, so there is nothing to find them by.
        var search = field is { Search: true, Personal: false };
        return new FieldDefinition
        {
            Type = field.Storage,
            Many = field.Many,
            Filter = field is { Filter: true, Personal: false },
            Facet = field is { Filter: true, Personal: false, Storage: FieldType.Text },
            Search = search,
            // In running text nearly any two letters are some words' initials.
            Initials = search && field is not LongTextField,
        };
    }
}
