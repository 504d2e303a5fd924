using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary>Without a command the host serves until it is stopped.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(CommandTexts texts, HostPaths paths, IReadOnlyList<string> settings, CancellationToken cancellation)
    {
        try
        {
            await using var host = StationHost.Build([.. settings], HostLog.ToScreen);
            await host.StartAsync(cancellation);
            await Console.Out.WriteLineAsync(Greeting.Of(host.Services));
            await host.WaitForShutdownAsync(cancellation);
            return CommandRun.Good;
        }
        catch (DataInUseException)
        {
            await Console.Error.WriteLineAsync(texts["in-use", paths.Data]);
            return CommandRun.Refused;
        }
        catch (DataUnusableException e)
        {
            await Console.Error.WriteLineAsync(texts["data-unusable", e.Folder, e.Message]);
            return CommandRun.Refused;
        }
        // Kestrel's own way to say that a port is taken.
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(texts["port-taken", e.Message]);
            return CommandRun.Refused;
        }
    }
}
