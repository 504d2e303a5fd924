using StationKiosk.Host.Commands;
using StationKiosk.Host.Sites;

var arguments = CommandArguments.Split(args);
var call = CommandCall.Typed(arguments.Words);
var paths = HostPaths.Of(arguments.Settings);
return await new CommandTree(call, new OwnProcess(paths, arguments.Settings), Console.Out, Console.Error)
    .With(
        serve: stop => Serving.RunAsync(new CommandTexts(call.Language), paths, arguments.Settings, stop),
        own: desk => [CheckVerb.Make(desk, paths), PluginsVerb.Make(desk, paths), RestoreVerb.Make(desk, paths)])
    .RunAsync();
