using System.Text.Json.Nodes;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Demo;

/// <summary>
/// Fills the demo's job board as a clerk would: imports a file, publishes what is in it, verifies employers. Every record is marked, so that
/// all of it can be taken out again. A store that was ever used is left alone.
/// </summary>
internal sealed class DemoJobs(ModuleWriter writer, DemoDay day, PersonReaders readers, TimeProvider clock)
{
    private const string Source = "演示数据";

    // A clerk's ticks in a table: units stay short, so that nobody waits for them.
    private const int UnitSize = 5;
    private static readonly WriteContext Context = new() { Actor = DemoMark.Actor };

    public async Task<bool> LoadAsync(ModuleInstance module, CancellationToken cancellation)
    {
        if (module.Store.Meta(DemoMark.Key) is not null || Records(module, "postings").Any())
        {
            return false;
        }

        await ImportAsync(module, cancellation);
        await ActAsync(module, "postings", "publish", _ => true, [], cancellation);
        // Some employers stay to be verified, so that the console's work list has something to show.
        await ActAsync(module, "employers", "verify", at => at % 8 != 7, new JsonObject { ["how-verified"] = "licence" }, cancellation);
        await day.LoadAsync(module, cancellation);
        return true;
    }

    public async Task<int> RemoveAsync(ModuleInstance module, CancellationToken cancellation)
    {
        var postings = Records(module, "postings").Where(record => record.Body.Flag(DemoMark.Key) == true).Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        var removed = await day.RemoveAsync(module, postings, cancellation);
        foreach (var collection in module.Definition.Collections.Keys)
        {
            var marked = Records(module, collection).Where(record => record.Body.Flag(DemoMark.Key) == true).Select(record => record.Id).ToList();
            foreach (var ids in marked.Chunk(UnitSize))
            {
                removed += await module.Store.WriteAsync(unit => ids.Count(id => unit.Delete(module.Stored(collection), id)), Context, cancellation);
            }
        }

        return removed;
    }

    private async Task ImportAsync(ModuleInstance module, CancellationToken cancellation)
    {
        var today = module.Info.Site.DayOf(clock.GetUtcNow());
        var table = new DemoTable(today);
        var request = new ImportRequest { Mapping = table.Mapping, Source = Source, Today = today, Actor = Context.Actor };
        await new ImportRun(ImportTarget.Of(module, module.Definition.Imports["postings"], readers), request).RunAsync(table, cancellationToken: cancellation);
    }

    private Task ActAsync(ModuleInstance module, string collection, string action, Func<int, bool> isMeant, JsonObject answers, CancellationToken cancellation)
    {
        var act = module.Definition.Handlers.Actions[action];
        return ForEachAsync(
            module,
            collection,
            (work, record, at) =>
            {
                var patch = (isMeant(at) ? act(work, record, answers) : null) ?? [];
                patch[DemoMark.Key] = true;
                work.Update(collection, work.Get(collection, record.Id)!, patch);
            },
            cancellation);
    }

    private async Task ForEachAsync(ModuleInstance module, string collection, Action<ModuleWork, Record, int> act, CancellationToken cancellation)
    {
        var at = 0;
        foreach (var ids in Records(module, collection).Select(record => record.Id).ToList().Chunk(UnitSize))
        {
            var from = at;
            at += ids.Length;
            await writer.WriteAsync(
                module,
                work =>
                {
                    for (var i = 0; i < ids.Length; i++)
                    {
                        act(work, work.Get(collection, ids[i])!, from + i);
                    }

                    return true;
                },
                Context,
                cancellation);
        }
    }

    private static IEnumerable<Record> Records(ModuleInstance module, string collection)
    {
        string? after = null;
        do
        {
            var page = module.Store.Find(new RecordQuery { Collection = module.Stored(collection), Take = 500, After = after });
            foreach (var record in page.Records)
            {
                yield return record;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
