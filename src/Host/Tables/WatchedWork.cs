using System.Text.Json.Nodes;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Tables;

/// <summary>A unit of work that knows whether something was written: an action that wrote elsewhere has done something too.</summary>
internal sealed class WatchedWork(IModuleWork work) : IModuleWork
{
    public bool HasWritten { get; private set; }

    public ModuleInfo Module => work.Module;

    public DateTimeOffset Now => work.Now;

    public DateOnly Today => work.Today;

    public string Actor => work.Actor;

    public Record? Get(string collection, string id) => work.Get(collection, id);

    public RecordPage Find(RecordQuery query) => work.Find(query);

    public Record Insert(string collection, JsonObject body)
    {
        HasWritten = true;
        return work.Insert(collection, body);
    }

    public Record Update(string collection, Record record, JsonObject patch)
    {
        HasWritten = true;
        return work.Update(collection, record, patch);
    }

    public void Delete(string collection, Record record)
    {
        HasWritten = true;
        work.Delete(collection, record);
    }

    public CaseSummary? Case(string id) => work.Case(id);

    public IReadOnlyList<CaseSummary> Cases(CaseQuery query) => work.Cases(query);

    public void Move(string caseId, string way, string reason = "")
    {
        HasWritten = true;
        work.Move(caseId, way, reason);
    }

    public void ValidUntil(string caseId, DateOnly day)
    {
        HasWritten = true;
        work.ValidUntil(caseId, day);
    }

    public void Call(CallRequest call)
    {
        HasWritten = true;
        work.Call(call);
    }

    public void Uncall(string kind, string caseId)
    {
        HasWritten = true;
        work.Uncall(kind, caseId);
    }

    public void Uncall(string kind, string collection, string recordId)
    {
        HasWritten = true;
        work.Uncall(kind, collection, recordId);
    }
}
