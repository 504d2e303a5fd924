using System.Text.Json.Nodes;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Records;

namespace StationKiosk.Host.Designer;

/// <summary>The drafts of settings files, kept in the system store: neither a closed browser nor a power cut loses what a clerk has done.</summary>
internal sealed class DraftStore(RecordStore system, TimeProvider clock)
{
    public const string Collection = "config-drafts";
    private const int MostSteps = 40;

    public Task DeclareAsync() => system.DeclareAsync([new CollectionDefinition { Name = Collection, Owner = "host" }, new CollectionDefinition { Name = VersionStore.Contents, Owner = "host" }]);

    public Draft? Find(string file) => system.Get(Collection, IdOf(file)) is { } kept ? Read(kept) : null;

    public IReadOnlyList<Draft> All => [.. system.Find(new RecordQuery { Collection = Collection, Take = 500 }).Records.Select(Read)];

    /// <summary>Keeps a draft as it is now.</summary>
    /// <param name="draft">With the version it was read with; 0 for a new one.</param>
    /// <param name="before">What it said before; null when that is no step to come back to.</param>
    /// <returns>The kept draft, or null when somebody else was faster.</returns>
    public async Task<Draft?> SaveAsync(Draft draft, byte[]? before)
    {
        try
        {
            var now = draft with { At = clock.GetUtcNow(), Before = before is null ? draft.Before : [VersionStore.HashOf(before), .. draft.Before.Take(MostSteps)] };
            return await system.WriteAsync(
                unit =>
                {
                    if (before is not null)
                    {
                        VersionStore.Keep(unit, before, VersionStore.HashOf(before));
                    }

                    var id = IdOf(draft.File);
                    var kept = draft.Version == 0 ? unit.Insert(Collection, Body(now), id) : unit.Update(Collection, id, draft.Version, Body(now));
                    return now with { Version = kept.Version };
                },
                new WriteContext { Actor = draft.Who, Why = "config.draft" });
        }
        catch (Exception e) when (e is RecordConflictException or UniqueViolationException)
        {
            return null;
        }
    }

    /// <summary>The bytes of an earlier step; null when they are not kept.</summary>
    public byte[]? Step(string hash) => VersionStore.BytesOf(system, hash);

    /// <summary>Takes a draft away that is as it was read; what somebody did to it since stays.</summary>
    public Task RemoveAsync(Draft draft) => system.WriteAsync(
        unit =>
        {
            if (unit.Get(Collection, IdOf(draft.File)) is { } kept && kept.Version == draft.Version)
            {
                unit.Delete(Collection, kept.Id, kept.Version);
            }
        },
        new WriteContext { Why = "config.draft" });

    private static string IdOf(string file) => VersionStore.HashOf(System.Text.Encoding.UTF8.GetBytes(file))[..32];

    private static JsonObject Body(Draft draft) => new()
    {
        ["file"] = draft.File,
        ["bytes"] = Convert.ToBase64String(draft.Bytes),
        ["base"] = draft.Base,
        ["who"] = draft.Who,
        ["at"] = draft.At.ToString("O"),
        ["before"] = string.Join(' ', draft.Before),
    };

    private static Draft Read(Record record) => new(
        record.Body.Text("file") ?? "",
        Convert.FromBase64String(record.Body.Text("bytes") ?? ""),
        record.Body.Text("base") ?? "",
        record.Version,
        record.Body.Text("who") ?? "",
        record.Body.Instant("at") ?? default)
    {
        Before = (record.Body.Text("before") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
    };
}
