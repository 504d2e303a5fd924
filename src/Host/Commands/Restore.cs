using System.Globalization;
using System.Text.Json;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Retention;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Commands;

/// <summary>
/// Puts a backup in the place of a host's data. All of it is read and made ready before anything is touched, and what was there is moved
/// aside, not deleted: that is the way back.
/// </summary>
internal sealed class Restore(HostPaths paths, string folder, CommandTexts texts)
{
    /// <summary>What the backup holds, or the sentence that says what stands against it.</summary>
    public async Task<(BackupList? List, string? Refusal)> ReadAsync(bool withKeys, CancellationToken cancellation)
    {
        var file = Path.Combine(folder, Backup.ListName);
        if (!File.Exists(file))
        {
            return (null, texts["restore.no-backup", folder]);
        }

        if (Parse(await File.ReadAllTextAsync(file, cancellation)) is not { } list)
        {
            return (null, texts["restore.damaged", Backup.ListName]);
        }

        if (list.Format > Backup.Format)
        {
            return (null, texts["restore.newer", list.Version]);
        }

        if (withKeys && list.Keys.Count == 0)
        {
            return (null, texts["restore.no-keys", folder]);
        }

        foreach (var entry in Wanted(list, withKeys))
        {
            var copy = Path.Combine(folder, entry.File);
            if (!IsWithin(entry.File) || !File.Exists(copy) || await Backup.HashAsync(copy, cancellation) != entry.Sha256)
            {
                return (null, texts["restore.damaged", entry.File]);
            }
        }

        return (list, null);
    }

    /// <summary>Replaces the data, with nobody signed in any more, and returns where the old data went; null when there was none.</summary>
    public async Task<string?> ApplyAsync(BackupList list, bool withKeys, DateTimeOffset now)
    {
        var ready = Path.Combine(paths.Data, "restoring");
        CopyTo(ready, Wanted(list, withKeys));
        await PrepareAsync(Path.Combine(ready, "system.db"), list.Made);
        DiskSync.Tree(ready);

        string[] replaced = ["system.db", "system.db-wal", "system.db-shm", "district.db", "district.db-wal", "district.db-shm", "stations", DataHoldings.ListName, Backup.ConfigName];
        var present = (withKeys ? [.. replaced, Backup.KeysName] : replaced).Where(name => Path.Exists(Place(name))).ToList();
        var old = present.Count == 0 ? null : MakeOld(now);
        foreach (var name in present)
        {
            Move(Place(name), Path.Combine(old!, name));
        }

        foreach (var made in Directory.GetFileSystemEntries(ready))
        {
            Move(made, Place(Path.GetFileName(made)));
        }

        Directory.Delete(ready);
        DiskSync.Names(paths.Data);
        return old;
    }

    /// <summary>The drill: makes every store ready in a scratch folder, reads all of it and throws it away.</summary>
    public async Task<StoreCheck> DrillAsync(BackupList list, Func<string, string?> initials, CancellationToken cancellation)
    {
        var scratch = Directory.CreateTempSubdirectory("stationkiosk-drill-").FullName;
        try
        {
            CopyTo(scratch, list.Files);
            var (records, faults) = (0L, new List<StoreFault>());
            foreach (var entry in list.Files.Where(BackupList.IsStore))
            {
                await using var store = RecordStore.Open(new StoreOptions { Path = Path.Combine(scratch, entry.File), SiteId = "drill", ReadOnly = true, WarmUp = false, Initials = initials });
                var check = await store.CheckAsync(cancellation);
                records += check.Records;
                faults.AddRange(check.Faults);
            }

            return new StoreCheck(records, faults);
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static IEnumerable<BackupEntry> Wanted(BackupList list, bool withKeys) => withKeys ? list.Files.Concat(list.Keys) : list.Files;

    private void CopyTo(string ready, IEnumerable<BackupEntry> entries)
    {
        if (Directory.Exists(ready))
        {
            Directory.Delete(ready, recursive: true);
        }

        PrivateFolder.Make(ready);
        foreach (var entry in entries)
        {
            var (from, to) = (Path.Combine(folder, entry.File), Path.Combine(ready, entry.File));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (BackupList.IsStore(entry))
            {
                RecordStore.Restore(from, to);
            }
            else
            {
                File.Copy(from, to);
            }
        }
    }

    // A session that was ended after the backup was made would hold again, and answers that were taken out since would be back: the host goes
    // over them before it serves anybody.
    private static async Task PrepareAsync(string system, DateTimeOffset made)
    {
        if (!File.Exists(system))
        {
            return;
        }

        await using var store = RecordStore.Open(new StoreOptions { Path = system, SiteId = "system", WarmUp = false });
        await store.WriteAsync(unit => unit.SetMeta(RetentionBook.RestoredKey, made.ToString("O", CultureInfo.InvariantCulture)), new WriteContext { Why = "restore" });
        while (store.Collections.Contains(SessionBook.Name, StringComparer.Ordinal)
            && store.Find(new RecordQuery { Collection = SessionBook.Name, Take = 200 }).Records is { Count: > 0 } sessions)
        {
            await store.WriteAsync(
                unit =>
                {
                    foreach (var session in sessions)
                    {
                        unit.Erase(SessionBook.Name, session.Id);
                    }
                },
                new WriteContext { Why = "restore" });
        }
    }

    private string Place(string name) => name == Backup.ConfigName ? paths.Config : name == Backup.KeysName ? paths.Keys : Path.Combine(paths.Data, name);

    // Beside the data; within it where the host's user may write nowhere else.
    private string MakeOld(DateTimeOffset now)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"before-{now:yyyyMMdd-HHmmss}");
        var beside = Path.TrimEndingDirectorySeparator(paths.Data) + "." + name;
        try
        {
            PrivateFolder.Make(beside);
            return beside;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var within = Path.Combine(paths.Data, name);
            PrivateFolder.Make(within);
            return within;
        }
    }

    private static void Move(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Move(from, to);
            return;
        }

        try
        {
            Directory.Move(from, to);
        }
        catch (IOException) when (!Path.Exists(to))
        {
            // On another disk a folder can only be copied.
            FolderCopy.Copy(from, to);
            Directory.Delete(from, recursive: true);
        }
    }

    // A list from elsewhere must not reach outside the data.
    private static bool IsWithin(string file) => !Path.IsPathRooted(file) && !file.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    private static BackupList? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupList>(json, Backup.Json) is { Files: not null, Keys: not null } list ? list : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
