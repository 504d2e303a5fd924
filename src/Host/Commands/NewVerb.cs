using System.CommandLine;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Sites;
using StationKiosk.Host.Templates;

namespace StationKiosk.Host.Commands;

/// <summary><c>new station --template … --id … --name …</c>: a station from a template, checked before it is written.</summary>
internal static partial class NewVerb
{
    public static Command Make(CommandDesk desk)
    {
        var (template, id, name, english) = (Option(desk, "template", true), Option(desk, "id", true), Option(desk, "name", true), Option(desk, "name-en", false));
        var station = new Command("station", desk.Texts["about.new-station"]);
        foreach (var option in new[] { template, id, name, english })
        {
            station.Options.Add(option);
        }

        desk.OnHost(station, (parse, run, services, cancellation) =>
        {
            var zh = parse.GetValue(name)!.Trim();
            var en = parse.GetValue(english)?.Trim() is { Length: > 0 } given ? given : zh;
            return StationAsync(run, services, parse.GetValue(template)!, parse.GetValue(id)!, (zh, en), cancellation);
        });
        return desk.Command("new", station);
    }

    private static async Task<int> StationAsync(CommandRun run, IServiceProvider services, string asked, string id, (string Zh, string En) name, CancellationToken cancellation)
    {
        var templates = StationTemplate.All();
        var (key, template) = templates.FirstOrDefault(t => t.Key == asked || t.Value.Title.Texts.Any(x => string.Equals(x.Value, asked, StringComparison.OrdinalIgnoreCase)));
        if (template is null)
        {
            return run.Refuse(run.Texts["new.no-template", asked, string.Join(", ", templates.Select(t => $"{t.Key} ({t.Value.Title.In(run.Call.Language).Text})"))]);
        }

        if (!Ids().IsMatch(id) || id == SnapshotBuilder.District)
        {
            return run.Refuse(run.Texts["new.bad-id", id]);
        }

        if (Directory.Exists(Path.Combine(services.GetRequiredService<HostPaths>().Config, "stations", id)))
        {
            return run.Refuse(run.Texts["new.there", id]);
        }

        await AccountsStart.DeclareAsync(services.GetRequiredService<Stores>(), cancellation);
        await services.GetRequiredService<VersionStore>().DeclareAsync(cancellation);
        var faults = await services.GetRequiredService<StationStart>()
            .BeginAsync(template, key, id, name, AuditEntry.CommandLine, run.Texts["new.why", template.Title.In(run.Call.Language).Text], cancellation);
        foreach (var fault in faults)
        {
            await run.Error.WriteLineAsync(fault.In(run.Call.Language));
        }

        return faults.Count > 0
            ? run.Refuse(run.Texts["new.faults", faults.Count])
            : run.Done(new JsonObject { ["station"] = id, ["template"] = key, ["folder"] = $"stations/{id}" }, run.Texts["new.done", id, name.Zh], run.Texts["new.next", id]);
    }

    private static Option<string?> Option(CommandDesk desk, string name, bool needed) => new("--" + name) { Description = desk.Texts["option.new-" + name], Required = needed };

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Ids();
}
