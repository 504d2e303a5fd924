using System.Text.Json.Nodes;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Modules;

/// <summary>A store's unit of work as a module may use it: its own collections only, under its own names.</summary>
internal sealed class ModuleWork(IUnitOfWork work, ModuleInstance module, Sealing sealing) : IModuleWork
{
    public ModuleInfo Module => module.Info;

    public DateTimeOffset Now => work.Now.Time;

    public DateOnly Today => module.Info.Site.DayOf(work.Now.Time);

    public string Actor => work.Context.Actor ?? "";

    public IUnitOfWork Work => work;

    public ModuleDefinition Definition => module.Definition;

    public Record? Get(string collection, string id) => work.Get(module.Stored(collection), id);

    public RecordPage Find(RecordQuery query) => work.Find(query with { Collection = module.Stored(query.Collection) });

    public Record Insert(string collection, JsonObject body) => work.Insert(module.Stored(collection), body);

    public Record Update(string collection, Record record, JsonObject patch) => work.Update(module.Stored(collection), record.Id, record.Version, patch);

    public void Call(CallRequest call) => CallList.Add(work, module, call, sealing);
}
