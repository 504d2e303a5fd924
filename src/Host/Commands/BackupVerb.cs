using System.CommandLine;
using System.Text.Json.Nodes;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary><c>backup --to …</c>: through the running host, which goes on serving, or on data that nobody has open.</summary>
internal static class BackupVerb
{
    public static Command Make(CommandDesk desk)
    {
        var (to, withKeys) = (desk.Needed("to"), desk.Flag("with-keys"));
        var command = desk.Command("backup", to, withKeys);
        desk.OnHost(command, (parse, run, services, cancellation) =>
        {
            var folder = Path.TrimEndingDirectorySeparator(run.Call.Full(parse.GetRequiredValue(to)));
            return RunAsync(run, services, folder, parse.GetValue(withKeys), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(CommandRun run, IServiceProvider services, string folder, bool withKeys, CancellationToken cancellation)
    {
        var paths = services.GetRequiredService<HostPaths>();
        if (Path.Exists(folder))
        {
            return run.Refuse(run.Texts["backup.there", folder]);
        }

        // A copy that looks whole and is not would be found out when it is needed. What is damaged shows when it is opened.
        var holdings = services.GetRequiredService<DataHoldings>();
        _ = StoresAtHand.Of(services.GetRequiredService<Stores>(), paths, holdings);
        if (holdings.Faults is { Count: > 0 } faults)
        {
            return run.Refuse(run.Texts["backup.incomplete", string.Join(", ", faults.Keys.Order(StringComparer.Ordinal))]);
        }

        // A copy of a folder into itself has no end.
        if (IsWithin(folder, paths.Config) || IsWithin(folder, paths.Keys))
        {
            return run.Refuse(run.Texts["backup.inside", folder]);
        }

        try
        {
            var list = await services.GetRequiredService<Backup>().ToAsync(folder, withKeys, cancellation);
            var bytes = list.Files.Sum(f => f.Bytes);
            return run.Done(
                new JsonObject { ["folder"] = folder, ["stores"] = list.StoreCount, ["bytes"] = bytes, ["keys"] = withKeys },
                run.Texts["backup.done", list.StoreCount, bytes / 1_000_000m, folder],
                withKeys ? run.Texts["backup.keys", Path.Combine(folder, Backup.KeysName)] : run.Texts["backup.no-keys", paths.Keys]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return run.Refuse(run.Texts["backup.failed", e.Message]);
        }
    }

    private static bool IsWithin(string folder, string other) =>
        folder.StartsWith(Path.TrimEndingDirectorySeparator(other) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
