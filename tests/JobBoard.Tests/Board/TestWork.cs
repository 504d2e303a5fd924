using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace JobBoard.Tests.Board;

using Record = StationKiosk.Records.Record;

/// <summary>A unit of work on the module's own collections, over the store's real one.</summary>
internal sealed class TestWork(IUnitOfWork unit, DateOnly today, List<CallRequest> calls) : IModuleWork
{
    public ModuleInfo Module => Site.Jobs;

    public DateTimeOffset Now => unit.Now.Time;

    public DateOnly Today => today;

    public string Actor => "test";

    public Record? Get(string collection, string id) => unit.Get("jobs." + collection, id);

    public RecordPage Find(RecordQuery query) => unit.Find(query with { Collection = "jobs." + query.Collection });

    public Record Insert(string collection, JsonObject body) => unit.Insert("jobs." + collection, body);

    public Record Update(string collection, Record record, JsonObject patch) => unit.Update("jobs." + collection, record.Id, record.Version, patch);

    public void Delete(string collection, Record record) => unit.Delete("jobs." + collection, record.Id, record.Version);

    // Postings have no cases of their own to move.
    public CaseSummary? Case(string id) => null;

    public IReadOnlyList<CaseSummary> Cases(CaseQuery query) => [];

    public void Move(string caseId, string way, string reason = "") => throw new RefusedException(new("没有这件事", "There is no such case."));

    public void Uncall(string kind, string caseId) => calls.RemoveAll(c => c.Kind == kind && c.CaseId == caseId);

    public void Uncall(string kind, string collection, string recordId) => calls.RemoveAll(c => c.Kind == kind && c.Collection == collection && c.RecordId == recordId);

    public void ValidUntil(string caseId, DateOnly day) => throw new RefusedException(new("没有这件事", "There is no such case."));

    public void Call(CallRequest call) => calls.Add(call);
}
