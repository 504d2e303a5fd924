using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Employers;

/// <summary>
/// A collection in which a service keeps what it adds about employers: it has a field for the credit code, which is how one knows a collection
/// of employers, and a field that names a record.
/// </summary>
internal sealed record EmployerPart(ModuleInstance Module, string Collection, string Code, string Name)
{
    /// <summary>The table on which a record of it is looked at; null when it has none.</summary>
    public string? Table => Module.Definition.Tables.FirstOrDefault(t => t.Value.Collection == Collection).Key;

    public static IReadOnlyList<EmployerPart> Of(IEnumerable<ModuleInstance> modules) =>
    [
        .. from module in modules
           from collection in module.Definition.Collections
           let code = collection.Value.Fields.FirstOrDefault(f => f.Value is CreditCodeField { Personal: false }).Key
           let name = collection.Value.Fields.FirstOrDefault(f => f.Value is TextField { Required: true, Personal: false }).Key
           where code is not null && name is not null
           select new EmployerPart(module, collection.Key, code, name),
    ];

    /// <summary>Every record of it, up to a bound.</summary>
    public IEnumerable<Record> Records(int most)
    {
        var query = new RecordQuery { Collection = Module.Stored(Collection), Take = 500 };
        for (var read = 0; read < most;)
        {
            var page = Module.Store.Find(query);
            read += page.Records.Count;
            foreach (var record in page.Records)
            {
                yield return record;
            }

            if (page.Next is null)
            {
                yield break;
            }

            query = query with { After = page.Next };
        }
    }
}
