using System.Security.Cryptography;
using System.Text.Json;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Commands;

/// <summary>
/// Copies all stores and the configuration of a host into a new folder while it serves. Without the keys nobody who finds the folder
/// reads what residents told, so they are only in it when asked for. The folder appears under its name when it is complete.
/// </summary>
internal sealed class Backup(HostPaths paths, Stores stores, DataHoldings holdings, TimeProvider clock)
{
    public const string ListName = "backup.json";
    public const string ConfigName = "config";
    public const string KeysName = "keys";
    public const int Format = 1;

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public async Task<BackupList> ToAsync(string folder, bool withKeys, CancellationToken cancellation)
    {
        var half = folder + ".part";
        Discard(half);
        try
        {
            PrivateFolder.Make(half);
            foreach (var (file, store) in StoresAtHand.Of(stores, paths, holdings))
            {
                await CopyAsync(store, Path.Combine(half, file), cancellation);
            }

            if (Directory.Exists(paths.Config))
            {
                FolderCopy.Copy(paths.Config, Path.Combine(half, ConfigName));
            }

            await File.WriteAllTextAsync(Path.Combine(half, DataHoldings.ListName), holdings.Text, cancellation);
            var files = await EntriesAsync(half, half, cancellation);
            var keys = withKeys ? await CopyKeysAsync(half, cancellation) : [];
            var list = new BackupList(Format, PluginCatalog.SdkVersion.ToString(3), clock.GetUtcNow(), files, keys);
            await File.WriteAllTextAsync(Path.Combine(half, ListName), JsonSerializer.Serialize(list, Json), cancellation);
            DiskSync.Tree(half);
            Directory.Move(half, folder);
            DiskSync.Names(Path.GetDirectoryName(Path.GetFullPath(folder))!);
            return list;
        }
        finally
        {
            Discard(half);
        }
    }

    public static async Task<string> HashAsync(string file, CancellationToken cancellation)
    {
        await using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }

    // The keys of cases are in a store of their own, which is open while the host runs.
    private async Task<IReadOnlyList<BackupEntry>> CopyKeysAsync(string half, CancellationToken cancellation)
    {
        var to = Path.Combine(half, KeysName);
        PrivateFolder.Make(to);
        foreach (var file in Directory.EnumerateFiles(paths.Keys, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(paths.Keys, file));
            if (file.EndsWith(".db", StringComparison.Ordinal))
            {
                await using var store = RecordStore.Open(new StoreOptions { Path = file, SiteId = "system", ReadOnly = true, WarmUp = false });
                await CopyAsync(store, copy, cancellation);
            }
            else if (!file.EndsWith(".db-wal", StringComparison.Ordinal) && !file.EndsWith(".db-shm", StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        return await EntriesAsync(half, to, cancellation);
    }

    private static Task CopyAsync(RecordStore store, string to, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        return store.BackupToAsync(to, cancellation);
    }

    private static async Task<IReadOnlyList<BackupEntry>> EntriesAsync(string root, string folder, CancellationToken cancellation)
    {
        var entries = new List<BackupEntry>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            entries.Add(new BackupEntry(name, new FileInfo(file).Length, await HashAsync(file, cancellation)));
        }

        return entries;
    }

    private static void Discard(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
