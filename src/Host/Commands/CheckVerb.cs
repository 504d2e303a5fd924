using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Configuration;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary><c>check [folder]</c>: reads a configuration folder with the installed plugins. Opens no store, so it may run beside a host.</summary>
internal static class CheckVerb
{
    public static Command Make(CommandDesk desk, HostPaths paths, ApartRun apart)
    {
        var folder = new Argument<string?>("folder") { Description = desk.Texts["option.folder"], Arity = ArgumentArity.ZeroOrOne };
        var command = desk.Command("check", folder);
        command.SetAction((parse, _) =>
        {
            var run = desk.Run(parse);
            return apart.RunAsync(run, () => Task.FromResult(Check(run, paths, parse.GetValue(folder))));
        });
        return command;
    }

    private static int Check(CommandRun run, HostPaths paths, string? folder)
    {
        var served = Directory.Exists(paths.Config) ? paths.Config : HostPaths.Shipped;
        var checkedFolder = folder is null ? served : run.Call.Full(folder);
        if (!Directory.Exists(checkedFolder))
        {
            return run.Refuse(run.Texts["no-folder", checkedFolder]);
        }

        var plugins = new PluginCatalog(paths, TimeProvider.System, NullLogger<PluginCatalog>.Instance).Read(new HashSet<string>(StringComparer.Ordinal));
        foreach (var refused in plugins.Status.Values.Where(p => p.State == PluginState.Refused))
        {
            run.Error.WriteLine(run.Texts["plugin-refused", refused.Id, refused.Cause!.In(run.Call.Language).Text]);
        }

        var reader = new ConfigurationReader(plugins.Plugins.Select(SiteReading.Installed));
        return ConfigurationCheck.Run(checkedFolder, reader, run.Call.Language, run.IsJson, run.Output);
    }
}
