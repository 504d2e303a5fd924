using StationKiosk.Host.Accounts;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Staff;

/// <summary>The open calls of a site's modules, the most pressing first; those of the district's modules stand in the district's store.</summary>
internal sealed class CallBoard(Visit visit, StaffVisit staff, TimeProvider clock)
{
    public const int Most = 500;

    public IReadOnlyList<CallRow> Open(string? module = null, string? words = null)
    {
        var calling = visit.Snapshot.Modules.Values.Where(m => m.Definition.Calls.Count > 0 && (module is null || m.Info.Id == module));
        return [.. calling.GroupBy(m => m.Store).SelectMany(s => Of(s.Key, [.. s], words)).OrderBy(c => c.Until).Take(Most)];
    }

    /// <summary>A call, or null when it is not there or was answered.</summary>
    public CallRow? Find(string id) => visit.Snapshot.Modules.Values
        .Where(m => m.Definition.Calls.Count > 0)
        .Select(m => m.Store.Get(CallTable.Name, id) is { } record && record.Body.Text("module") == m.Info.Id ? Row(m, record) : null)
        .FirstOrDefault(c => c is not null);

    private IEnumerable<CallRow> Of(RecordStore store, IReadOnlyList<ModuleInstance> modules, string? words)
    {
        var page = store.Find(new RecordQuery
        {
            Collection = CallTable.Name,
            Words = words,
            Filters = [RecordFilter.Equal("open", 1), RecordFilter.Not(RecordFilter.Range("leaves", null, Yesterday)), RecordFilter.AnyOf("module", modules.Select(m => (FieldValue)m.Info.Id))],
            Sort = new RecordSort("until"),
            Take = Most,
        });
        return page.Records.Select(r => Row(modules.First(m => m.Info.Id == r.Body.Text("module")), r)).OfType<CallRow>();
    }

    // A call about a case or a record is for those who see it.
    private bool Sees(ModuleInstance module, Record call)
    {
        if (CallTable.CaseOf(call) is { } about)
        {
            return module.Store.Get(CaseTable.Name, about) is not { } found || CaseScope.Of(staff, module).Sees(found);
        }

        return CallTable.RecordOf(call) is not var (collection, id) || !module.Definition.Collections.ContainsKey(collection)
            || module.Store.Get(module.Stored(collection), id) is not { } record || CaseScope.OfRecords(staff, module, collection).Sees(record);
    }

    private string Yesterday => visit.Snapshot.Site.DayOf(clock.GetUtcNow()).AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private CallRow? Row(ModuleInstance module, Record record) =>
        record.Body.Integer("open") == 1 && Sees(module, record) && module.Definition.Calls.TryGetValue(record.Body.Text("kind") ?? "", out var definition)
            ? new CallRow(record.Id, module, definition, record.Body.Text("about") ?? "", record.Body.Date("until") ?? DateOnly.MaxValue, (int)(record.Body.Integer("tries") ?? 0), record)
            {
                Today = visit.Snapshot.Site.DayOf(clock.GetUtcNow()),
            }
            : null;
}
