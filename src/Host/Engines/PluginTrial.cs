using System.Diagnostics;
using System.Text.Json;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>
/// Runs the plugins' code over the configuration in a process of its own, as <c>StationKiosk check</c> does: what ends that process ends
/// nobody's visit.
/// </summary>
internal sealed class PluginTrial(HostPaths paths)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Whether the process came to its end with all said; faults of the configuration are another matter.</summary>
    public async Task<bool> PassesAsync(CancellationToken stop)
    {
        using var process = Process.Start(Call())!;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(Longest);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(late.Token);
            _ = process.StandardError.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode is 0 or 1 && IsWhole(await said);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
    }

    private static bool IsWhole(string said)
    {
        try
        {
            using var json = JsonDocument.Parse(said);
            return json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private ProcessStartInfo Call()
    {
        var start = OwnProgram.Start(["check", paths.Config, "--json", $"--Data:Path={paths.Data}", $"--Plugins:Path={paths.Plugins}"]);
        start.RedirectStandardError = true;
        return start;
    }
}
