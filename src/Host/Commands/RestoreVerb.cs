using System.CommandLine;
using System.Text.Json.Nodes;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Commands;

/// <summary><c>restore --from …</c>: only while no host runs. With <c>--check</c> it replaces nothing and reads the whole backup in a scratch folder.</summary>
internal static class RestoreVerb
{
    public static Command Make(CommandDesk desk, HostPaths paths)
    {
        var (from, withKeys, check) = (desk.Needed("from"), desk.Flag("with-keys"), desk.Flag("check"));
        var command = desk.Command("restore", from, withKeys, check);
        command.SetAction((parse, cancellation) =>
            RunAsync(desk.Run(parse), paths, parse.GetRequiredValue(from), parse.GetValue(withKeys), parse.GetValue(check), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CommandRun run, HostPaths paths, string from, bool withKeys, bool check, CancellationToken cancellation)
    {
        var restore = new Restore(paths, run.Call.Full(from), run.Texts);
        try
        {
            var (list, refusal) = await restore.ReadAsync(withKeys, cancellation);
            if (list is null)
            {
                return run.Refuse(refusal!);
            }

            return check ? Say(run, list, await restore.DrillAsync(list, new ChineseReadings(PinyinLexicon.Shared).Initials, cancellation)) : await ApplyAsync(run, restore, list, paths, withKeys);
        }
        catch (StoreFormatException e)
        {
            return run.Refuse(run.Texts["restore.damaged", e.Message]);
        }
        catch (DataInUseException)
        {
            return run.Refuse(run.Texts["in-use", paths.Data]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return run.Refuse(run.Texts["restore.failed", e.Message]);
        }
    }

    private static async Task<int> ApplyAsync(CommandRun run, Restore restore, BackupList list, HostPaths paths, bool withKeys)
    {
        PrivateFolder.Make(paths.Data);
        using var held = DataLock.Take(paths.Data);
        var old = await restore.ApplyAsync(list, withKeys, TimeProvider.System.GetUtcNow());
        List<string> lines = [run.Texts["restore.done", list.StoreCount, list.Made]];
        if (old is not null)
        {
            lines.Add(run.Texts["restore.old", old]);
        }

        if (!withKeys)
        {
            lines.Add(run.Texts[Directory.Exists(paths.Keys) ? "restore.keys-kept" : "restore.keys-missing", paths.Keys]);
        }

        return run.Done(new JsonObject { ["stores"] = list.StoreCount, ["made"] = list.Made, ["old"] = old, ["keys"] = withKeys }, lines);
    }

    private static int Say(CommandRun run, BackupList list, StoreCheck check)
    {
        var isGood = check.Faults.Count == 0;
        return run.End(
            isGood ? CommandRun.Good : CommandRun.Refused,
            new JsonObject { ["good"] = isGood, ["stores"] = list.StoreCount, ["records"] = check.Records, ["faults"] = check.Faults.Count },
            isGood ? [run.Texts["restore.good", list.StoreCount, check.Records]] : check.Faults.Select(f => RecordsVerb.Line(run.Texts, f)));
    }
}
