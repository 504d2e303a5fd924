using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Retention;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Cases;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Demo;

/// <summary>
/// Puts in what modules invent of themselves, and takes it out again. A module that has any record is left alone. Whatever a demo's own units
/// of work insert is marked, so nothing that people entered afterwards goes with it.
/// </summary>
internal sealed class DemoModules(ModuleWriter writer, CaseDesk cases, Sealing sealing, TimeProvider clock)
{
    private const int UnitSize = 100;
    private static readonly WriteContext Context = new() { Actor = DemoMark.Actor };

    /// <summary>Loads a module's demo; false when it has none, or is in use.</summary>
    public async Task<bool> LoadAsync(ModuleInstance module, CancellationToken cancellation)
    {
        if (module.Definition.Handlers.Demo is not { } demo || module.Store.Meta(Key(module)) is not null || IsInUse(module))
        {
            return false;
        }

        var put = new Dictionary<string, IReadOnlyList<Record>>(StringComparer.Ordinal);
        var context = new DemoContext
        {
            Today = module.Info.Site.DayOf(clock.GetUtcNow()),
            Random = new Random(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(module.Info.Id)))),
            Module = module.Info,
            Find = collection => put.GetValueOrDefault(collection, []),
        };
        foreach (var (collection, make) in demo.Records)
        {
            put[collection] = await InsertAsync(module, collection, make(context), cancellation);
        }

        var handedIn = new List<string>();
        foreach (var entry in demo.Cases?.Invoke(context) ?? [])
        {
            handedIn.Add(await HandInAsync(module, entry, handedIn.Count, cancellation));
        }

        while (demo.After is { } after && await writer.WriteAsync(module, after, Context, cancellation))
        {
        }

        await module.Store.WriteAsync(unit => unit.SetMeta(Key(module), string.Join(' ', handedIn)), Context, cancellation);
        return true;
    }

    // What files say and the store only mirrors is no sign of use.
    private static bool IsInUse(ModuleInstance module) =>
        module.Definition.Collections.Any(c => c.Value.Mirror is null && module.Store.Count(new RecordQuery { Collection = module.Stored(c.Key) }, 1).Value > 0);

    /// <summary>Takes a module's demo out and returns how many records that were.</summary>
    public async Task<int> RemoveAsync(ModuleInstance module, CancellationToken cancellation)
    {
        if (module.Store.Meta(Key(module)) is not { } kept)
        {
            return 0;
        }

        var gone = kept.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        foreach (var id in gone)
        {
            await sealing.EraseAsync(id);
        }

        var removed = await DeleteAsync(module, CaseTable.Name, [.. gone], cancellation);
        foreach (var collection in module.Definition.Collections.Keys)
        {
            var marked = All(module, module.Stored(collection)).Where(r => r.Body.Flag(DemoMark.Key) == true).Select(r => r.Id).ToList();
            gone.UnionWith(marked);
            removed += await DeleteAsync(module, module.Stored(collection), marked, cancellation);
        }

        var calls = All(module, CallTable.Name).Where(c => c.Body.Text("module") == module.Info.Id && c.Body.Text("record")?.Split('/') is [_, var about] && gone.Contains(about)).Select(c => c.Id).ToList();
        foreach (var id in calls)
        {
            await CallRetention.EraseAsync(module.Store, id, sealing);
        }

        removed += await DeleteAsync(module, CallTable.Name, calls, cancellation);
        await module.Store.WriteAsync(unit => unit.SetMeta(Key(module), null), Context, cancellation);
        return removed;
    }

    private static string Key(ModuleInstance module) => $"{DemoMark.Key}.module.{module.Info.Id}";

    private async Task<IReadOnlyList<Record>> InsertAsync(ModuleInstance module, string collection, IEnumerable<JsonObject> bodies, CancellationToken cancellation)
    {
        var put = new List<Record>();
        foreach (var chunk in bodies.Chunk(UnitSize))
        {
            // A unit may run twice: each run inserts copies of its own.
            put.AddRange(await writer.WriteAsync(module, work => chunk.Select(body => work.Insert(collection, (JsonObject)body.DeepClone())).ToList(), Context, cancellation));
        }

        return put;
    }

    private async Task<string> HandInAsync(ModuleInstance module, CaseEntry entry, int at, CancellationToken cancellation)
    {
        var submission = new CaseSubmission
        {
            Kind = entry.Kind,
            Answers = entry.Answers,
            Subject = entry.SubjectCollection is { } collection ? (collection, entry.SubjectId ?? "") : null,
            Title = entry.Title,
            Key = $"demo/{module.Info.Id}/{clock.GetUtcNow().ToUnixTimeMilliseconds()}/{at}",
            Actor = DemoMark.Actor,
        };
        return (await cases.SubmitAsync(module, submission, cancellation)).CaseId;
    }

    private static async Task<int> DeleteAsync(ModuleInstance module, string stored, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var chunk in ids.Chunk(UnitSize))
        {
            removed += await module.Store.WriteAsync(unit => chunk.Count(id => unit.Delete(stored, id)), Context, cancellation);
        }

        return removed;
    }

    private static IEnumerable<Record> All(ModuleInstance module, string stored)
    {
        string? after = null;
        do
        {
            var page = module.Store.Find(new RecordQuery { Collection = stored, Take = 500, After = after });
            foreach (var record in page.Records)
            {
                yield return record;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
