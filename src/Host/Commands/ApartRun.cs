using System.Diagnostics;
using System.Globalization;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary>
/// Runs a command that lets the plugins' code run in a second process. A plugin that ends its process takes the answer along, so the first one
/// holds the answer back until it is whole, and otherwise says whose code ran last.
/// </summary>
internal sealed class ApartRun(IReadOnlyList<string> args)
{
    private const string Variable = "STATIONKIOSK_APART";
    private const string Trace = "running";
    private const string Whole = "whole";

    /// <summary>Runs the work there, and returns its exit code; <see cref="CommandRun.Broken"/> or the process's own when it did not come to its end.</summary>
    public async Task<int> RunAsync(CommandRun run, Func<Task<int>> work)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder)
        {
            return await WithinAsync(folder, work);
        }

        var own = Directory.CreateTempSubdirectory("sk-apart-").FullName;
        try
        {
            return await OutsideAsync(run, own);
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    private static async Task<int> WithinAsync(string folder, Func<Task<int>> work)
    {
        using var trace = new CodeTrace(Path.Combine(folder, Trace));
        CodeTrace.Use(trace);
        var code = await work();
        await Console.Out.FlushAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, Whole), "");
        return code;
    }

    private async Task<int> OutsideAsync(CommandRun run, string folder)
    {
        var start = OwnProgram.Start(args);
        start.Environment[Variable] = folder;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (File.Exists(Path.Combine(folder, Whole)))
        {
            await run.Output.WriteAsync(said);
            return process.ExitCode;
        }

        var plugin = File.Exists(Path.Combine(folder, Trace)) ? (await File.ReadAllTextAsync(Path.Combine(folder, Trace))).Trim() : "";
        var ended = process.ExitCode.ToString(CultureInfo.InvariantCulture);
        var sentence = plugin.Length > 0 ? run.Texts["plugin-ended", plugin, ended] : run.Texts["ended-early", ended];
        // 0 and 1 would say that the folder is good, or that its faults were told.
        return run.Refuse(sentence, process.ExitCode > CommandRun.Misused ? process.ExitCode : CommandRun.Broken);
    }
}
