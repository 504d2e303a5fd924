using System.Diagnostics;
using System.Globalization;
using StationKiosk.Bench.Engine;
using StationKiosk.Host.Plugins;

namespace StationKiosk.Bench.Check;

/// <summary>
/// Checks the shipped configuration with one station and with all of a city district, as the command does. What is timed is what the system
/// counted of the command's processes, so that other work on the machine costs it little.
/// </summary>
internal static class CheckBench
{
    private const int ManyStations = 113;

    public static async Task<CheckFigures> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sk-bench-").FullName;
        FolderCopy.Copy(Path.Combine(BenchHost.HostOutput, "config"), folder);
        var one = await SecondsAsync(folder);
        for (var i = 1; i < ManyStations; i++)
        {
            FolderCopy.Copy(Path.Combine(folder, "stations", "demo"), Path.Combine(folder, "stations", FormattableString.Invariant($"s{i:000}")));
        }

        var many = await SecondsAsync(folder);
        Directory.Delete(folder, recursive: true);
        return new CheckFigures(ManyStations, many, one);
    }

    // The shell's own count covers the command and the process that it starts.
    private static async Task<double> SecondsAsync(string folder)
    {
        var host = Path.Combine(BenchHost.HostOutput, "StationKiosk.dll");
        var start = new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='%U %S'; time dotnet \"$0\" check \"$1\" > /dev/null", host, folder]) { RedirectStandardError = true, UseShellExecute = false };
        using var shell = Process.Start(start)!;
        var said = await shell.StandardError.ReadToEndAsync();
        await shell.WaitForExitAsync();
        if (shell.ExitCode != 0)
        {
            throw new InvalidOperationException($"The check failed: {said}");
        }

        return Math.Round(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Split(' ').Sum(s => double.Parse(s, CultureInfo.InvariantCulture)), 2);
    }
}
