using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;
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
        [.. module.Definition.Collections.Select(c => Of(module.Info, c.Key, c.Value))];

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
            Initials = search,
        };
    }
}
