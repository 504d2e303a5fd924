using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary>
/// Hands the command to the host that runs on the same data; when none runs, opens the stores here, without listeners and without the
/// host's background work.
/// </summary>
internal sealed class OwnProcess(HostPaths paths, IReadOnlyList<string> settings) : ICommandPlace
{
    public async Task<int> RunAsync(CommandRun run, Func<IServiceProvider, Task<int>> work, CancellationToken cancellation)
    {
        if (HostSocket.PathOf(paths) is { } socket && await RunningHost.AskAsync(socket, run, cancellation) is { } reply)
        {
            await run.Output.WriteAsync(reply.Output);
            await run.Error.WriteAsync(reply.Error);
            return reply.Exit;
        }

        try
        {
            await using var host = StationHost.Build([.. settings], HostLog.ToErrorStream);
            return await work(host.Services);
        }
        catch (DataInUseException)
        {
            return run.Refuse(run.Texts["in-use", paths.Data]);
        }
        catch (DataUnusableException e)
        {
            return run.Refuse(run.Texts["data-unusable", e.Folder, e.Message]);
        }
    }
}
