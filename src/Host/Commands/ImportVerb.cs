using System.CommandLine;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Files;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary><c>import --station … --module … --file … [--mapping …]</c>: a spreadsheet into a module.</summary>
internal static class ImportVerb
{
    public static Command Make(CommandDesk desk)
    {
        var (station, module, file) = (desk.Needed("station"), desk.Needed("module"), desk.Needed("file"));
        var (mapping, source) = (desk.Maybe("mapping"), desk.Maybe("source"));
        var (dryRun, complete) = (desk.Flag("dry-run"), desk.Flag("complete"));
        var command = desk.Command("import", station, module, file, mapping, source, dryRun, complete);
        desk.OnHost(command, async (parse, run, services, cancellation) =>
        {
            var options = new ImportCommandOptions
            {
                File = run.Call.Full(parse.GetRequiredValue(file)),
                Mapping = parse.GetValue(mapping) is { } path ? run.Call.Full(path) : null,
                IsDryRun = parse.GetValue(dryRun),
                IsComplete = parse.GetValue(complete),
                IsJson = run.IsJson,
            };
            var (found, refusal) = await services.GetRequiredService<SitesAtHand>().FindAsync(run, parse.GetRequiredValue(station), parse.GetRequiredValue(module));
            return found is null
                ? run.Refuse(refusal!)
                : await ImportAsync(run, services, found, parse.GetValue(source) is { } name ? options with { Source = name } : options, cancellation);
        });
        return command;
    }

    private static async Task<int> ImportAsync(CommandRun run, IServiceProvider services, ModuleInstance module, ImportCommandOptions options, CancellationToken cancellation)
    {
        if (module.Definition.Imports.Values.FirstOrDefault() is not { } definition)
        {
            return run.Refuse(run.Texts["no-import", module.Info.Id]);
        }

        var sites = await services.GetRequiredService<SitesAtHand>().AllAsync(run);
        var texts = sites[module.Info.Site.Id].TextsIn(run.Call.Language);
        var today = module.Info.Site.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var audit = services.GetRequiredService<AuditLog>();
        var entry = new AuditEntry { What = "import.started", Who = AuditEntry.CommandLine, Site = module.Info.Site.Id, About = $"{module.Stored(definition.Collection)} {Path.GetFileName(options.File)}", Reason = options.Source };
        await AccountsStart.DeclareAsync(services.GetRequiredService<Stores>(), cancellation);
        if (!options.IsDryRun)
        {
            await audit.WriteAsync(entry, cancellation);
        }

        using var folder = new ReadingFolder(services.GetRequiredService<HostPaths>().Data, services.GetRequiredService<TimeProvider>());
        var target = ImportTarget.Of(module, definition, services.GetRequiredService<PersonReaders>());
        return await new ImportCommand(target, texts, run.Output, run.Error, services.GetRequiredService<TableReading>()).RunAsync(options with
        {
            Copy = folder.Copy,
            Opened = report => audit.WriteAsync(entry with { What = "import.applied", About = $"{module.Stored(definition.Collection)} {report.Counts.ForAudit}" }, CancellationToken.None),
        }, today, cancellation);
    }
}
