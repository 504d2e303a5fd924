using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Rules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Host.Modules;

/// <summary>A module's own collections for its pages. Names of collections are the module's; the prefix is the host's business.</summary>
internal sealed class ModuleRecords(ModuleInstance module, ModuleWriter writer, StaffVisit staff, AuditLog audit, TimeProvider clock) : IModuleRecords
{
    private bool _isWhole;

    public TimeProvider Clock => clock;

    public IModuleRecords Whole => _isWhole ? this : new ModuleRecords(module, writer, staff, audit, clock) { _isWhole = true };

    public Record? Get(string collection, string id) => module.Store.Get(module.Stored(collection), id) is { } found && ScopeOf(collection).Sees(found) ? found : null;

    public RecordPage Find(RecordQuery query) => module.Store.Find(Stored(query));

    public CappedCount Count(RecordQuery query, int cap = 1000) => module.Store.Count(Stored(query), cap);

    public FacetCounts Facets(RecordQuery query, IReadOnlyList<string> fields) => module.Store.Facets(Stored(query), fields);

    public IReadOnlyList<RecordFilter> Filters(string collection, Condition? where) =>
        ConditionFilters.Of(where, module.Definition.Collections[collection], module.Info.Site.DayOf(clock.GetUtcNow()));

    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> RevealAsync(string collection, IReadOnlyCollection<string> ids, string why, CancellationToken cancellation = default)
    {
        ModuleCases.NeedsReason(why);
        if (staff.Account is null || !staff.May(Permission.Persons))
        {
            throw new UnauthorizedAccessException("What is sealed with a record is shown to an account that may see persons.");
        }

        var clear = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        // Persons of other stations are not looked up, whichever way the page found them.
        var scope = CaseScope.OfRecords(staff, module, collection);
        foreach (var record in ids.Distinct(StringComparer.Ordinal).Select(id => Get(collection, id)).OfType<Record>().Where(scope.Sees))
        {
            cancellation.ThrowIfCancellationRequested();
            // Written down before it is read: a look that leaves no trace must not be possible.
            await audit.WriteAsync(staff.Entry("person.seen", $"{record.Collection}/{record.Id}", why), cancellation);
            if (await writer.Seals.OpenAsync(record) is { Count: > 0 } values)
            {
                clear[record.Id] = values;
            }
        }

        return clear;
    }

    public Task<T> WriteAsync<T>(Func<IModuleWork, T> work, string why = "", CancellationToken cancellation = default) =>
        writer.WriteAsync(module, work, new WriteContext { Actor = staff.Actor, Why = why }, cancellation);

    private CaseScope ScopeOf(string collection) => _isWhole ? CaseScope.Everything : CaseScope.OfRecords(staff, module, collection);

    private RecordQuery Stored(RecordQuery query) => ScopeOf(query.Collection).Limit(query) with { Collection = module.Stored(query.Collection) };
}
