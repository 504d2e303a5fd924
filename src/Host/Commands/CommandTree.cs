using System.CommandLine;

namespace StationKiosk.Host.Commands;

/// <summary>All commands. Another process's commands run through the same tree inside the running host, on its services.</summary>
internal sealed class CommandTree
{
    private readonly CommandCall _call;
    private readonly CommandDesk _desk;
    private readonly RootCommand _root;
    private readonly TextWriter _output;
    private readonly TextWriter _error;

    public CommandTree(CommandCall call, ICommandPlace place, TextWriter output, TextWriter error)
    {
        _call = call;
        _output = output;
        _error = error;
        _desk = new CommandDesk(call, place, output, error);
        _root = new RootCommand(_desk.Texts["about"]);
        _desk.Json.Description = _desk.Texts["option.json"];
        _root.Options.Add(_desk.Json);
        _root.Options.Add(new Option<string>("--lang") { Recursive = true, Description = _desk.Texts["option.lang"] });
        Add(ImportVerb.Make(_desk), ExportVerb.Make(_desk), DemoVerb.Make(_desk), AccountVerb.Make(_desk), BackupVerb.Make(_desk), RecordsVerb.Make(_desk), PackageVerb.Make(_desk), NewVerb.Make(_desk), ClockVerb.Make(_desk), DataVerb.Make(_desk));
    }

    /// <summary>Commands that only a process of its own can run, such as serving.</summary>
    public CommandTree With(Func<CancellationToken, Task<int>> serve, Func<CommandDesk, IEnumerable<Command>> own)
    {
        _root.SetAction((_, cancellation) => serve(cancellation));
        Add(own(_desk));
        return this;
    }

    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        var parse = _root.Parse(_call.Words);
        if (parse.Errors is [var first, ..])
        {
            return new CommandRun(_call, _call.Words.Contains("--json", StringComparer.Ordinal), _output, _error).Refuse(_desk.Texts["misused", first.Message], CommandRun.Misused);
        }

        // Ctrl+C is the host's own to handle; a command may be cut off anywhere without harm.
        return await parse.InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error, ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false }, cancellation);
    }

    private void Add(params IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            _root.Subcommands.Add(command);
        }
    }
}
