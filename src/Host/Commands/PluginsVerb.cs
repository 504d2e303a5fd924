using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary><c>plugins [list]</c>: every plugin and module with its state and its cause, as console, log and /healthz tell them.</summary>
internal static class PluginsVerb
{
    public static Command Make(CommandDesk desk, HostPaths paths, ApartRun apart)
    {
        var command = desk.Command("plugins", desk.Command("list"));
        command.SetAction((parse, _) => ApartAsync(desk.Run(parse), paths, apart));
        command.Subcommands[0].SetAction((parse, _) => ApartAsync(desk.Run(parse), paths, apart));
        return command;
    }

    private static Task<int> ApartAsync(CommandRun run, HostPaths paths, ApartRun apart) => apart.RunAsync(run, () => ListAsync(run, paths));

    private static async Task<int> ListAsync(CommandRun run, HostPaths paths)
    {
        var catalog = new PluginCatalog(paths, TimeProvider.System, NullLogger<PluginCatalog>.Instance);
        return await new PluginListing(paths, catalog, run.Call.Language).WriteAsync(run.Output, run.IsJson);
    }
}
