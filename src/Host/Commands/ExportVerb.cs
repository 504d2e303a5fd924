using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Export;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary><c>export --station … --module … [--collection …] [--format …] [--output … [--replace]]</c>: a collection as a spreadsheet, or in a format of the module.</summary>
internal static class ExportVerb
{
    // Without a file all of it passes through memory, and through the running host's answer.
    private const int MostToScreen = 50_000;

    public static Command Make(CommandDesk desk)
    {
        var (station, module) = (desk.Needed("station"), desk.Needed("module"));
        var (collection, format, output) = (desk.Maybe("collection"), desk.Maybe("format"), desk.Maybe("output"));
        var replace = desk.Flag("replace");
        var command = desk.Command("export", station, module, collection, format, output, replace);
        desk.OnHost(command, async (parse, run, services, cancellation) =>
        {
            var sites = services.GetRequiredService<SitesAtHand>();
            var (found, refusal) = await sites.FindAsync(run, parse.GetRequiredValue(station), parse.GetRequiredValue(module));
            if (found is null)
            {
                return run.Refuse(refusal!);
            }

            var file = parse.GetValue(output) is { } path ? run.Call.Full(path) : null;
            if (file is not null && ExportTarget.Refusal(services.GetRequiredService<HostPaths>().Holdings, file, parse.GetValue(replace)) is { } unfit)
            {
                return run.Refuse(run.Texts[unfit, file]);
            }

            var texts = (await sites.AllAsync(run))[found.Info.Site.Id].TextsIn(run.Call.Language);
            var export = new ModuleExport(found, texts, services.GetRequiredService<TimeProvider>().GetUtcNow());
            var asked = (parse.GetValue(format) ?? FormatOf(file, export), parse.GetValue(collection), file);
            await AccountsStart.DeclareAsync(services.GetRequiredService<Stores>(), cancellation);
            return await ExportAsync(run, services.GetRequiredService<AuditLog>(), found, export, asked, cancellation);
        });
        return command;
    }

    // A file's ending says what it is to be.
    private static string FormatOf(string? file, ModuleExport export) =>
        export.Formats.FirstOrDefault(f => file?.EndsWith("." + f, StringComparison.OrdinalIgnoreCase) == true) ?? ModuleExport.Csv;

    private static async Task<int> ExportAsync(
        CommandRun run, AuditLog audit, ModuleInstance module, ModuleExport export, (string Format, string? Collection, string? File) asked, CancellationToken cancellation)
    {
        var (format, file) = (asked.Format, asked.File);
        var collection = asked.Collection ?? export.CollectionOf(format);
        if (Refusal(run, module, export, format, collection, file) is { } refusal)
        {
            return run.Refuse(refusal);
        }

        var count = export.Count(format, collection!);
        if (file is null && count > MostToScreen)
        {
            return run.Refuse(run.Texts["export.long", count, MostToScreen]);
        }

        await audit.WriteAsync(new AuditEntry { What = "records.exported", Who = AuditEntry.CommandLine, Site = module.Info.Site.Id, About = FormattableString.Invariant($"{module.Stored(collection!)} {count}") }, cancellation);
        try
        {
            return file is null ? await ToScreenAsync(run, export, format, collection!, cancellation) : await ToFileAsync(run, export, format, collection!, file, count, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return run.Refuse(run.Texts["export.failed", e.Message]);
        }
    }

    private static string? Refusal(CommandRun run, ModuleInstance module, ModuleExport export, string format, string? collection, string? file)
    {
        if (!export.Formats.Contains(format, StringComparer.Ordinal))
        {
            return run.Texts["export.no-format", module.Info.Id, format, string.Join(", ", export.Formats)];
        }

        if (collection is null || !export.Collections.Contains(collection, StringComparer.Ordinal))
        {
            return run.Texts["export.no-collection", module.Info.Id, collection ?? "", string.Join(", ", export.Collections)];
        }

        if (!export.Fits(format, collection))
        {
            return run.Texts["export.unfit", collection, format];
        }

        return file is null && (format == ModuleExport.Xlsx || run.IsJson) ? run.Texts["export.needs-file"] : null;
    }

    private static async Task<int> ToScreenAsync(CommandRun run, ModuleExport export, string format, string collection, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await export.WriteAsync(bytes, format, collection, cancellation);
        await run.Output.WriteAsync(Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).TrimStart('\uFEFF').TrimEnd() + Environment.NewLine);
        return CommandRun.Good;
    }

    // Under another name until it is whole: whoever fetches the file by the clock never finds half of it.
    private static async Task<int> ToFileAsync(CommandRun run, ModuleExport export, string format, string collection, string file, long count, CancellationToken cancellation)
    {
        var half = file + ".part";
        try
        {
            await using (var stream = new FileStream(half, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                await export.WriteAsync(stream, format, collection, cancellation);
            }

            File.Move(half, file, overwrite: true);
        }
        finally
        {
            File.Delete(half);
        }

        return run.Done(new JsonObject { ["file"] = file, ["format"] = format, ["collection"] = collection, ["records"] = count }, run.Texts["export.done", count, file]);
    }
}
