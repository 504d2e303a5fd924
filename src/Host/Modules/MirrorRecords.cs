using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Modules;

/// <summary>
/// Makes collections that mirror files equal to what the files say now. A module of the district is made once for each station: what already
/// is as it should be costs one look.
/// </summary>
internal static class MirrorRecords
{
    private const int Chunk = 50;

    public static async Task PutAsync(ModuleInstance module)
    {
        foreach (var (id, collection) in module.Definition.Collections)
        {
            if (collection.Mirror is { } mirror)
            {
                await PutAsync(module, module.Stored(id), mirror);
            }
        }
    }

    private static async Task PutAsync(ModuleInstance module, string stored, IReadOnlyDictionary<string, JsonObject> mirror)
    {
        var bodies = mirror.OrderBy(m => m.Key, StringComparer.Ordinal).ToDictionary(m => m.Key, m => m.Value.ToJsonString(), StringComparer.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', bodies.Select(b => $"{b.Key} {b.Value}")))));
        if (module.Store.Meta("mirror/" + stored) == hash)
        {
            return;
        }

        var now = All(module.Store, stored);
        var gone = now.Keys.Where(k => !bodies.ContainsKey(k)).Select(k => (Id: k, Body: (string?)null));
        var put = bodies.Where(b => !now.TryGetValue(b.Key, out var was) || was != b.Value).Select(b => (Id: b.Key, Body: (string?)b.Value));
        foreach (var chunk in gone.Concat(put).Chunk(Chunk))
        {
            await WriteAsync(module, unit => chunk.ToList().ForEach(c => Put(unit, stored, c.Id, c.Body)));
        }

        await WriteAsync(module, unit => unit.SetMeta("mirror/" + stored, hash));
    }

    private static void Put(IUnitOfWork unit, string stored, string id, string? body)
    {
        var was = unit.Get(stored, id);
        if (body is null)
        {
            unit.Delete(stored, id);
        }
        else if (was is null)
        {
            unit.Insert(stored, (JsonObject)JsonNode.Parse(body)!, id);
        }
        else
        {
            var patch = (JsonObject)JsonNode.Parse(body)!;
            foreach (var name in was.Body.Names.Where(n => !patch.ContainsKey(n)))
            {
                patch[name] = null;
            }

            unit.Update(stored, id, was.Version, patch);
        }
    }

    private static Dictionary<string, string> All(RecordStore store, string stored)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        string? after = null;
        do
        {
            var page = store.Find(new RecordQuery { Collection = stored, Take = 200, After = after });
            foreach (var record in page.Records)
            {
                all[record.Id] = record.Body.Json;
            }

            after = page.Next;
        }
        while (after is not null);
        return all;
    }

    private static Task<bool> WriteAsync(ModuleInstance module, Action<IUnitOfWork> work) => module.Store.WriteAsync(
        unit =>
        {
            work(unit);
            return true;
        },
        new WriteContext { Actor = "settings", Why = "mirror", Site = module.Info.Site.Id });
}
