using System.CommandLine;

namespace StationKiosk.Host.Commands;

/// <summary>Makes commands and options with their descriptions, and runs them where they belong.</summary>
internal sealed class CommandDesk(CommandCall call, ICommandPlace place, TextWriter output, TextWriter error)
{
    public CommandTexts Texts { get; } = new(call.Language);

    public Option<bool> Json { get; } = new("--json") { Recursive = true };

    public Command Command(string name, params IEnumerable<Symbol> parts)
    {
        var command = new Command(name, Texts[$"about.{name}"]);
        foreach (var part in parts)
        {
            switch (part)
            {
                case Command sub:
                    command.Subcommands.Add(sub);
                    break;
                case Argument argument:
                    command.Arguments.Add(argument);
                    break;
                case Option option:
                    command.Options.Add(option);
                    break;
            }
        }

        return command;
    }

    /// <summary>An option that must be given.</summary>
    public Option<string> Needed(string name) => new("--" + name) { Description = Texts[$"option.{name}"], Required = true };

    public Option<string?> Maybe(string name) => new("--" + name) { Description = Texts[$"option.{name}"] };

    public Option<bool> Flag(string name) => new("--" + name) { Description = Texts[$"option.{name}"] };

    public CommandRun Run(ParseResult parse) => new(call, parse.GetValue(Json), output, error);

    /// <summary>Lets a command work on a host's services.</summary>
    public void OnHost(Command command, Func<ParseResult, CommandRun, IServiceProvider, CancellationToken, Task<int>> work) =>
        command.SetAction((parse, cancellation) =>
        {
            var run = Run(parse);
            return place.RunAsync(run, services => work(parse, run, services, cancellation), cancellation);
        });
}
