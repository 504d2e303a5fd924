using System.Globalization;
using System.Text.Json;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Retention;

/// <summary>
/// Takes away what hand-ins left that were never stored: keys that still wait though nobody decides about them, with their files, and files
/// that no case names. It only judges by stores that it can read; what belongs to one that is not open stays.
/// </summary>
internal sealed class Leftovers(Sealing sealing, CaseFiles files, Stores stores, HostPaths paths, TimeProvider clock)
{
    private const string Key = "retention.leftovers";

    // A store that is missing is noticed and put back within days; a file that no case names for longer is nobody's.
    private static readonly TimeSpan Unnamed = TimeSpan.FromDays(7);

    /// <summary>What was taken away since the data folder was made, and when last.</summary>
    public LeftoverCount Count => stores.System.Meta(Key) is { } kept ? JsonSerializer.Deserialize<LeftoverCount>(kept)! : new LeftoverCount(0, 0, null);

    /// <param name="isRestored">A backup was put back, and its cases are older than the keys: then nothing is judged by what is missing.</param>
    public async Task<LeftoverCount> SweepAsync(bool isRestored = false)
    {
        var (gone, keys) = (0, 0);
        foreach (var waiting in await sealing.LeftWaitingAsync())
        {
            if (isRestored || IsStored(waiting) is not { } isStored)
            {
                continue;
            }

            if (isStored)
            {
                sealing.Confirm(waiting.Record);
                continue;
            }

            gone += waiting.Files.Count(files.Delete);
            await sealing.ForgetAsync(waiting.Record);
            keys++;
        }

        if (!isRestored && AllStoresAreOpen())
        {
            var named = Stored().SelectMany(s => KeptAnswers.Personal(s)).SelectMany(CaseTable.Files).ToHashSet(StringComparer.Ordinal);
            gone += files.WrittenBefore(clock.GetUtcNow() - Unnamed).Where(f => !named.Contains(f)).Count(files.Delete);
        }

        return await KeepAsync(gone, keys);
    }

    private async Task<LeftoverCount> KeepAsync(int gone, int keys)
    {
        var was = Count;
        var now = gone + keys == 0 ? was : new LeftoverCount(was.Files + gone, was.Keys + keys, clock.GetUtcNow());
        if (now != was)
        {
            await stores.System.WriteAsync(unit => unit.SetMeta(Key, JsonSerializer.Serialize(now)), new WriteContext { Actor = "retention", Why = "retention" });
        }

        return now;
    }

    // Null when its store cannot be asked.
    private bool? IsStored(WaitingKey waiting) =>
        waiting.Store.Length == 0 ? false
        : stores.Known(waiting.Store) is not { } store ? null
        : CaseTable.IsIn(store) && store.Get(CaseTable.Name, waiting.Record) is not null;

    private IEnumerable<RecordStore> Stored() => stores.All.Select(s => s.Value).Where(CaseTable.IsIn);

    private bool AllStoresAreOpen()
    {
        var folder = Path.Combine(paths.Data, "stations");
        return !Directory.Exists(folder) || Directory.EnumerateDirectories(folder).All(d => stores.Known(string.Create(CultureInfo.InvariantCulture, $"stations/{Path.GetFileName(d)}")) is not null);
    }
}
