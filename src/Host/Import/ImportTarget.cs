using StationKiosk.Host.Cases;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>Where an import goes: a module's definition and code, and the store and collection behind it.</summary>
internal sealed record ImportTarget
{
    public required ImportDefinition Definition { get; init; }

    public required ImportHandlers Handlers { get; init; }

    public required RecordStore Store { get; init; }

    /// <summary>Name of the collection in the store, which has the module's prefix.</summary>
    public required string Collection { get; init; }

    /// <summary>The collection's unique rules by name.</summary>
    public IReadOnlyDictionary<string, UniqueRule> Unique { get; init; } = new Dictionary<string, UniqueRule>(StringComparer.Ordinal);

    /// <summary>The readers that every module has.</summary>
    public required IReadOnlyDictionary<string, ValueReader> Readers { get; init; }

    /// <summary>Seals what readers keep from everybody; null where no reader does.</summary>
    public RecordSeals? Seals { get; init; }

    /// <summary>The station that new records belong to; null where records belong to none.</summary>
    public string? Station { get; init; }

    /// <summary>The module's settings record.</summary>
    public object? Settings { get; init; }

    /// <summary>The target of one of a module's imports.</summary>
    public static ImportTarget Of(ModuleInstance module, ImportDefinition definition, PersonReaders readers) => new()
    {
        Definition = definition,
        Handlers = module.Definition.Handlers.Imports,
        Store = module.Store,
        Collection = module.Stored(definition.Collection),
        Unique = module.Definition.Collections[definition.Collection].Unique,
        Readers = new Dictionary<string, ValueReader>(readers.All, StringComparer.Ordinal) { [FieldReader.Name] = FieldReader.Of(module.Definition.Collections[definition.Collection].Fields) },
        Seals = readers.Seals,
        Station = module.Definition.Collections[definition.Collection].OfStation ? module.Info.Site.Id : null,
        Settings = module.Settings,
    };

    /// <summary>The fields that a collection needs so that imports find their records again.</summary>
    public static IReadOnlyDictionary<string, FieldDefinition> FieldsOf(ImportDefinition definition) => new Dictionary<string, FieldDefinition>(StringComparer.Ordinal)
    {
        [definition.SourceField] = new() { Filter = true },
        [definition.KeyField] = new() { Filter = true },
    };
}
