using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary><c>plugins</c>: every plugin and module with its state and its cause, as console, log and /healthz tell them.</summary>
internal static class PluginsVerb
{
    public static Command Make(CommandDesk desk, HostPaths paths)
    {
        var command = desk.Command("plugins");
        command.SetAction(async (parse, _) =>
        {
            var run = desk.Run(parse);
            try
            {
                var catalog = new PluginCatalog(paths, TimeProvider.System, NullLogger<PluginCatalog>.Instance);
                return await new PluginListing(paths, catalog).WriteAsync(run.Output, run.IsJson);
            }
            finally
            {
                ShadowFolders.Delete(paths.Shadow);
            }
        });
        return command;
    }
}
