using System.Text.Json.Nodes;
using StationKiosk.Records;
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

    public void Call(CallRequest call) => calls.Add(call);
}
