using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Import;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Demo;

/// <summary>
/// Fills the demo station as a clerk would: imports a file, publishes what is in it, verifies employers. Every record is marked, so that
/// all of it can be taken out again. A store that was ever used is left alone.
/// </summary>
internal sealed class DemoLoader(EngineHost engines, ModuleWriter writer, DemoDay day, TimeProvider clock)
{
    public const string Site = "demo";
    public const string Module = "jobs";
    private const string Removed = "demo.removed";
    private const string Source = "演示数据";

    // A clerk's ticks in a table: units stay short, so that nobody waits for them.
    private const int UnitSize = 5;
    private static readonly WriteContext Context = new() { Actor = "demo" };

    /// <summary>Loads the demo when there is a demo station with a job board that has no record.</summary>
    /// <param name="isAsked">Somebody asks for it; by itself the demo does not come back once it was taken out.</param>
    /// <param name="cancellation">Ends it between two steps.</param>
    public async Task<bool> LoadAsync(bool isAsked = false, CancellationToken cancellation = default)
    {
        if (JobBoard() is not { } module || module.Store.Meta(DemoMark.Key) is not null || Records(module, "postings").Any() || (!isAsked && module.Store.Meta(Removed) is not null))
        {
            return false;
        }

        await ImportAsync(module, cancellation);
        await ActAsync(module, "postings", "publish", _ => true, [], cancellation);
        // Some employers stay to be verified, so that the console's work list has something to show.
        await ActAsync(module, "employers", "verify", at => at % 8 != 7, new JsonObject { ["how-verified"] = "licence" }, cancellation);
        await day.LoadAsync(module, cancellation);
        await module.Store.WriteAsync(unit => unit.SetMeta(DemoMark.Key, Source), Context, cancellation);
        await engines.PublishAsync();
        return true;
    }

    /// <summary>Takes out every record of the demo, and returns how many there were.</summary>
    public async Task<int> RemoveAsync(CancellationToken cancellation = default)
    {
        if (JobBoard() is not { } module)
        {
            return 0;
        }

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

        await module.Store.WriteAsync(Forget, Context, cancellation);
        await engines.PublishAsync();
        return removed;
    }

    private static void Forget(IUnitOfWork unit)
    {
        unit.SetMeta(DemoMark.Key, null);
        unit.SetMeta(Removed, unit.Now.Time.ToString("O", CultureInfo.InvariantCulture));
    }

    private ModuleInstance? JobBoard() =>
        engines.Live.Sites.TryGetValue(Site, out var site) && site.Modules.TryGetValue(Module, out var module) && module.Info.Plugin == "JobBoard" ? module : null;

    private async Task ImportAsync(ModuleInstance module, CancellationToken cancellation)
    {
        var today = module.Info.Site.DayOf(clock.GetUtcNow());
        var table = new DemoTable(today);
        var request = new ImportRequest { Mapping = table.Mapping, Source = Source, Today = today, Actor = Context.Actor };
        await new ImportRun(ImportTarget.Of(module, module.Definition.Imports["postings"]), request).RunAsync(table, cancellationToken: cancellation);
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
