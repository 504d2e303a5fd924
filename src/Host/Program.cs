using StationKiosk.Host.Commands;
using StationKiosk.Host.Import.Files;
using StationKiosk.Host.Sites;

if (TableWorker.Is(args))
{
    return TableWorker.Run(args);
}

var arguments = CommandArguments.Split(args);
var call = CommandCall.Typed(arguments.Words);
var unknown = HostSettings.Unknown(HostPaths.Settings(arguments.Settings), new ConfigurationBuilder().AddCommandLine([.. arguments.Settings]).Build());
if (unknown.Count > 0)
{
    // A mistyped Data:Path would serve another folder than the one that was meant.
    foreach (var setting in unknown)
    {
        Console.Error.WriteLine(setting.In(call.Language).Text);
    }

    return CommandRun.Misused;
}

var paths = HostPaths.Of(arguments.Settings);
return await new CommandTree(call, new OwnProcess(paths, arguments.Settings), Console.Out, Console.Error)
    .With(
        serve: stop => Serving.RunAsync(new CommandTexts(call.Language), paths, arguments.Settings, stop),
        own: desk => [CheckVerb.Make(desk, paths, new ApartRun(args)), PluginsVerb.Make(desk, paths, new ApartRun(args)), RestoreVerb.Make(desk, paths)])
    .RunAsync();
