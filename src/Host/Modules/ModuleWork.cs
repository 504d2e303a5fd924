using System.Text.Json.Nodes;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Demo;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
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

    public Record Insert(string collection, JsonObject body)
    {
        if (work.Context.Actor == DemoMark.Actor)
        {
            body[DemoMark.Key] = true;
        }

        if (module.Definition.Collections[collection].OfStation && body[CaseTable.Station] is null)
        {
            body[CaseTable.Station] = module.Info.Site.Id;
        }

        return work.Insert(module.Stored(collection), body);
    }

    public Record Update(string collection, Record record, JsonObject patch) => work.Update(module.Stored(collection), record.Id, record.Version, patch);

    public void Delete(string collection, Record record) => work.Delete(module.Stored(collection), record.Id, record.Version);

    public CaseSummary? Case(string id) => Own(id) is { } found ? CaseSummaries.Of(found) : null;

    public IReadOnlyList<CaseSummary> Cases(CaseQuery query) => [.. work.Find(CaseSummaries.Query(module.Info.Id, query)).Records.Select(CaseSummaries.Of)];

    public void Move(string caseId, string way, string reason = "")
    {
        if (Own(caseId) is not { } found || module.Definition.Cases.GetValueOrDefault(found.Body.Text("kind")!)?.Transitions.GetValueOrDefault(way) is not { } step
            || !step.From.Contains(found.Body.Text("state")!, StringComparer.Ordinal))
        {
            throw new RefusedException(new("这件事的状态已经变了，请刷新后再办", "This has moved on meanwhile; look again and then decide."));
        }

        CaseSteps.Take(work, module.Info.Site, found, CaseDocument.Of(module, found.Body.Text("kind")!), new CaseStep(found.Version, way, reason, "", Actor), new StepWords([], [], ""), null);
    }

    public void ValidUntil(string caseId, DateOnly day)
    {
        var found = Own(caseId) ?? throw new RefusedException(new("没有这个办件", "There is no such case."));
        work.Update(CaseTable.Name, found.Id, found.Version, new JsonObject { ["validUntil"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
    }

    private Record? Own(string id) => work.Get(CaseTable.Name, id) is { } found && found.Body.Text("module") == module.Info.Id ? found : null;

    public void Call(CallRequest call) => CallList.Add(work, module, call, sealing);

    public void Uncall(string kind, string caseId) => Uncall(kind, CallTable.AboutCase, caseId);

    public void Uncall(string kind, string collection, string recordId) => CallList.Drop(work, module, kind, $"{collection}/{recordId}");
}
