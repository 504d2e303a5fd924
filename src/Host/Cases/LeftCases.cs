using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Cases of services that a site does not offer now: the module was taken away, or its plugin cannot be used. They are found in the site's
/// store and in the district's where they came from this site, and read by the definition they were made with.
/// </summary>
internal sealed class LeftCases(Visit visit, Stores stores)
{
    public const int PageRows = 50;
    private const int MostModules = 100;

    private IEnumerable<RecordStore> All => visit.Snapshot.Modules.Values.Select(m => m.Store).Prepend(visit.Snapshot.Store).Append(stores.District).Distinct().Where(CaseTable.IsIn);

    /// <summary>A case of this site wherever it stands, or null.</summary>
    public (RecordStore Store, Record Case)? Find(string id) => All
        .Select(s => s.Get(CaseTable.Name, id) is { } record && IsOurs(s, record) ? (s, record) : ((RecordStore Store, Record Case)?)null)
        .FirstOrDefault(f => f is not null);

    /// <summary>Whether the module of a case has its own page for it now.</summary>
    public ModuleInstance? Serving(RecordStore store, Record record) =>
        visit.Snapshot.Modules.TryGetValue(record.Body.Text("module") ?? "", out var module) && module.Store == store ? module : null;

    /// <summary>The ids of the modules that are not offered and have left cases in the site's store.</summary>
    public IReadOnlyList<string> Modules()
    {
        var store = visit.Snapshot.Store;
        var known = visit.Snapshot.Modules.Values.Where(m => m.Store == store).Select(m => m.Info.Id).ToList();
        var left = new List<string>();
        while (CaseTable.IsIn(store) && left.Count < MostModules && store.Find(Query(RecordFilter.Not(RecordFilter.AnyOf("module", Values(known)))) with { Sort = null, Take = 1 }).Records is [var record])
        {
            var module = record.Body.Text("module") ?? "";
            left.Add(module);
            known.Add(module);
        }

        return left;
    }

    /// <summary>A page of them, the open and most pressing ones first asked for.</summary>
    public RecordPage Page(IReadOnlyList<string> modules, bool openOnly, string? after) => visit.Snapshot.Store.Find(
        Query(RecordFilter.AnyOf("module", Values(modules)), openOnly) with { After = after });

    public CappedCount Count(IReadOnlyList<string> modules, bool openOnly) => visit.Snapshot.Store.Count(
        Query(RecordFilter.AnyOf("module", Values(modules)), openOnly) with { Sort = null });

    /// <summary>A case of a service that is not offered, by its ticket's code or the number that staff have of it.</summary>
    public Record? ByTyped(string typed) => CaseCodes.Meant(typed) is { } meant && visit.Snapshot.Store.Find(Query(meant)).Records is [var record] ? record : null;

    private bool IsOurs(RecordStore store, Record record) => store == visit.Snapshot.Store || CaseTable.StationOf(record) == visit.Snapshot.Site.Id;

    private static RecordQuery Query(RecordFilter filter, bool openOnly = false) => new()
    {
        Collection = CaseTable.Name,
        Filters = [filter, .. openOnly ? [RecordFilter.Equal("open", 1)] : Array.Empty<RecordFilter>()],
        Sort = new RecordSort("due"),
        Take = PageRows,
    };

    private static IEnumerable<FieldValue> Values(IEnumerable<string> modules) => modules.Select(m => (FieldValue)m);
}
