using FormService.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Screens;

namespace FormService;

/// <summary>Services made of JSON alone: its definition is its settings. It has no code for any of them and no privilege over other plugins.</summary>
public sealed class FormServicePlugin : Plugin<ServiceSettings>
{
    /// <inheritdoc/>
    public override ModuleDefinition Define(ServiceSettings settings, ModuleInfo module) => new()
    {
        Collections = settings.Collections.ToDictionary(c => c.Key, c => Kept(c.Value), StringComparer.Ordinal),
        Forms = settings.Forms,
        Cases = settings.Cases,
        Doors = settings.Doors,
        Screens = settings.Screens,
        Contents = settings.Contents,
        Calls = settings.Calls,
        Reports = settings.Reports,
        Checklists = settings.Checklists,
        People = settings.People,
        Tables = new OrderedDictionary<string, TableScreen>(settings.Collections.Select(c => KeyValuePair.Create(c.Key, Table(c.Key, c.Value, module))), StringComparer.Ordinal),
        Imports = settings.Collections.Where(c => c.Value.Import.Count > 0).ToDictionary(c => c.Key, c => Import(c.Key, c.Value), StringComparer.Ordinal),
    };

    /// <inheritdoc/>
    public override void Check(ServiceSettings settings, ModuleInfo module, Faults all) => new ServiceCheck(settings, all).Run();

    private static ModuleCollection Kept(CollectionSettings collection) => new()
    {
        Title = collection.Title,
        Fields = collection.Fields,
        Unique = collection.Unique.Count == 0 ? [] : new Dictionary<string, UniqueRule>(StringComparer.Ordinal) { ["once"] = new() { Fields = collection.Unique } },
        Sorts = [.. collection.Sorts.Select(field => new SortDefinition { Field = field })],
        Start = collection.Start,
    };

    private static TableScreen Table(string id, CollectionSettings collection, ModuleInfo module) => new()
    {
        Title = collection.Title,
        Collection = id,
        Columns = collection.Columns.Count > 0 ? collection.Columns : [.. collection.Fields.Keys.Take(5)],
        Filters = [.. collection.Fields.Where(f => f.Value.Filter && f.Value.Choices.Count > 0).Select(f => f.Key)],
        Edit = [.. collection.Fields.Keys],
        Quick = collection.Quick,
        Views = collection.Views,
        Actions = collection.Actions,
        Permission = module.Id + ".records",
        Order = collection.Order,
    };

    private static ImportDefinition Import(string id, CollectionSettings collection) => new()
    {
        Id = id,
        Collection = id,
        Title = collection.Title,
        Identity = collection.Unique.Count > 0 ? collection.Unique : [collection.Fields.Keys.First()],
        Fields =
        [
            .. collection.Import.Select(c => new ImportField
            {
                Id = c.Key,
                Label = collection.Fields[c.Key].Label,
                Synonyms = c.Value.Headers,
                Required = collection.Fields[c.Key].Required,
                Reader = ReaderOf(collection.Fields[c.Key], c.Value.Reader),
                Example = c.Value.Example,
                MaxLength = collection.Fields[c.Key].MaxCharacters,
            }),
            .. collection.Fields.Where(f => !f.Value.Personal && !collection.Import.ContainsKey(f.Key)).Select(f => new ImportField
            {
                Id = f.Key,
                Label = f.Value.Label,
                Required = f.Value.Required,
                Reader = ReaderOf(f.Value, f.Value is LongTextField ? "lines" : "text"),
                Example = f.Value.Choices.Values.FirstOrDefault()?.Label.In("zh-CN").Text ?? "",
                MaxLength = f.Value.MaxTyped,
            }),
        ],
    };

    // The columns that a module names have words of their own in spreadsheets; every other field comes back under its label, as exports write it.
    // What a cell says is text until the field says more: a choice is kept by its code, a day as a day.
    private static string ReaderOf(Field field, string reader) => (reader, field) switch
    {
        ("text", ChoiceField or ChoicesField or FlagField or NumberField) => "field",
        ("text", DateField) => "date",
        _ => reader,
    };
}
