using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Takes cases in and moves them. A case, what its module writes with it and its place in the queue become durable in one unit of work;
/// personal answers are sealed before they get there.
/// </summary>
internal sealed class CaseDesk(CaseIntake intake, CaseGaps gaps, Sealing sealing, TimeProvider clock)
{
    public async Task<CaseReceipt> SubmitAsync(ModuleInstance module, CaseSubmission submission, CancellationToken cancellation = default) =>
        (await SubmitAsync(module, [submission], cancellation))[0];

    /// <summary>Takes in several of one kind: all or none. The first one's key and actor stand for all.</summary>
    public Task<List<CaseReceipt>> SubmitAsync(ModuleInstance module, IReadOnlyList<CaseSubmission> submissions, CancellationToken cancellation = default) =>
        intake.TakeInAsync(module, submissions, cancellation);

    /// <summary>Moves a case along one of its ways, as its own definition knows them.</summary>
    public Task<CaseMove> MoveAsync(ModuleInstance module, string id, CaseStep step) =>
        module.Store.Get(CaseTable.Name, id) is { } found && found.Body.Text("module") == module.Info.Id
            ? MoveAsync(module.Store, module.Info.Site, module, found, step)
            : Task.FromResult(CaseMove.NotFound);

    /// <summary>Moves a case whose service is not offered now: its definition knows the ways, and there is no code to tell of it.</summary>
    public Task<CaseMove> MoveLeftAsync(RecordStore store, SiteInfo site, Record found, CaseStep step) => MoveAsync(store, site, null, found, step);

    /// <summary>A case by its ticket's code as somebody typed it, among all stores of a site; null for a wrong or outdated one.</summary>
    public (ModuleInstance Module, Record Case)? Find(Snapshot site, string? typed)
    {
        if (ScannedCode.Read(typed) is not { } code)
        {
            return null;
        }

        foreach (var store in site.Modules.Values.Select(m => m.Store).Distinct())
        {
            var found = store.Find(new RecordQuery { Collection = CaseTable.Name, Filters = [CaseCodes.By(code)], Take = 1 }).Records;
            if (found is [var record] && site.Modules.TryGetValue(record.Body.Text("module")!, out var module) && record.Body.Date("validUntil") >= site.Site.DayOf(clock.GetUtcNow()))
            {
                return (module, record);
            }
        }

        return null;
    }

    /// <summary>The personal answers of a case in clear. The caller has asked for a reason and written it down.</summary>
    public Task<JsonObject> RevealAsync(Record record) => sealing.OpenAsync(record);

    private async Task<CaseMove> MoveAsync(RecordStore store, SiteInfo site, ModuleInstance? module, Record found, CaseStep step)
    {
        if (CaseDocument.Of(store, found, module) is not { } document || !document.Case.Transitions.TryGetValue(step.Way, out var way))
        {
            return CaseMove.NotFound;
        }

        if (CaseSteps.Refusal(found, way, step) is { } refusal)
        {
            return refusal;
        }

        // Withdrawn or refused it may be unsigned; done it may not.
        if (!step.IsByCode && document.Case.States[way.To] is { Closed: true, Frees: false } && await gaps.OwesSignatureAsync(found, document))
        {
            return CaseMove.Unsigned;
        }

        var context = new WriteContext { Actor = step.Actor, Why = CaseWhy.Moved(found.Body.Text("kind")!, step.Way, step.Reason), Site = site.Id, Definition = found.Definition };
        var words = await StepWords.OfAsync(sealing, found, way, step);
        try
        {
            await store.WriteAsync(
                unit =>
                {
                    var work = module is null ? null : new ModuleWork(unit, module, sealing);
                    var written = work is not null && way.Writes is { } writes ? CaseRecords.Write(work, writes, found, step.Asked) : null;
                    CaseSteps.Take(unit, site, found, document, step, words, written);
                    if (work is not null)
                    {
                        Tell(work, found, way, step);
                    }
                },
                context);
            return CaseMove.Done;
        }
        catch (RecordConflictException)
        {
            return CaseMove.Stale;
        }
    }

    private static void Tell(ModuleWork work, Record found, CaseTransition way, CaseStep step)
    {
        var kind = found.Body.Text("kind")!;
        if (work.Definition.Handlers.Transition.TryGetValue(kind, out var handler))
        {
            var body = found.Body.ToJson();
            handler(work, CaseEvents.Of(work, found.Id, body, body["answers"] as JsonObject ?? [], way.To, step.Way, step.Reason));
        }
    }
}
