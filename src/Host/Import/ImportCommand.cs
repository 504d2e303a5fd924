using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Import.Files;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Import;

/// <summary>The import of the command line: the same run as the wizard's, with what the wizard asks given as options.</summary>
/// <param name="target">Where the rows go.</param>
/// <param name="texts">The words of the answers.</param>
/// <param name="output">The figures.</param>
/// <param name="error">What is to be known beside them.</param>
/// <param name="apart">Reads the file in a process of its own, beside a host that serves; not set reads it here.</param>
internal sealed class ImportCommand(ImportTarget target, ITexts texts, TextWriter output, TextWriter error, TableReading? apart = null)
{
    private const double Sure = 0.6;
    private const int ReasonsShown = 100;

    /// <summary>Imports and returns the exit code: 0 when the run came to its end, even with invalid rows.</summary>
    public async Task<int> RunAsync(ImportCommandOptions options, DateOnly today, CancellationToken cancellationToken = default)
    {
        var report = await ReportAsync(options, today, cancellationToken);
        foreach (var row in report.Rows.Where(r => r.Kind == RowKind.Invalid).Take(ReasonsShown))
        {
            await error.WriteLineAsync(Say(row));
        }

        foreach (var note in report.Notes)
        {
            await error.WriteLineAsync(NoteText.Say(texts, note, target.Definition).Text);
        }

        if (report.Fault is { } fault)
        {
            await error.WriteLineAsync(NoteText.Say(texts, fault, target.Definition).Text);
        }

        await output.WriteLineAsync(options.IsJson ? Json(report).ToJsonString() : Lines(report.Counts));
        return report.Fault is null ? 0 : 1;
    }

    private async Task<ImportReport> ReportAsync(ImportCommandOptions options, DateOnly today, CancellationToken cancellationToken)
    {
        if (!File.Exists(options.File) || (options.Mapping is not null && !File.Exists(options.Mapping)))
        {
            return Refused(new ImportNote { Code = "import.cli.file", Args = [File.Exists(options.File) ? options.Mapping! : options.File] });
        }

        try
        {
            var source = apart is null ? TableFile.Open(options.File) : await apart.ReadAsync(options.File, options.Copy, cancellationToken);
            var mapping = await MappingAsync(options, source, today, cancellationToken);
            return mapping.Value is null ? Refused(mapping.Fault!) : await new ImportRun(target, new ImportRequest
            {
                Mapping = mapping.Value,
                Source = options.Source,
                Today = today,
                IsComplete = options.IsComplete,
                IsDryRun = options.IsDryRun,
                Actor = "StationKiosk import",
                Opened = options.Opened,
            }).RunAsync(source, cancellationToken: cancellationToken);
        }
        catch (TableFileException e)
        {
            return Refused(e.Note);
        }
    }

    private async Task<(ImportMapping? Value, ImportNote? Fault)> MappingAsync(ImportCommandOptions options, TableSource source, DateOnly today, CancellationToken cancellationToken)
    {
        if (options.Mapping is { } path)
        {
            var mapping = MappingReader.Read(await File.ReadAllTextAsync(path, cancellationToken), target.Definition, out var faults);
            foreach (var further in faults.Skip(1))
            {
                await error.WriteLineAsync(NoteText.Say(texts, further, target.Definition).Text);
            }

            return (mapping, faults.Count > 0 ? faults[0] : null);
        }

        var guess = new TableLayout(target.Definition, today).Guess(source) is [var best, ..] ? best : null;
        var isSure = guess is not null && target.Definition.Fields.Where(f => f.Required).All(f => guess.Columns.Any(c => c.Field == f.Id && c.Confidence >= Sure));
        if (!isSure)
        {
            return (null, new ImportNote { Code = "import.cli.unsure" });
        }

        var guessed = guess!.ToMapping();
        await error.WriteLineAsync(texts["import.cli.guess", guessed.ToJson().ToJsonString()].Text);
        return (guessed, null);
    }

    private static ImportReport Refused(ImportNote note) => new() { Counts = new ImportCounts(), Fault = note };

    private JsonObject Json(ImportReport report)
    {
        var json = report.Counts.ToJson();
        if (report.Fault is { } fault)
        {
            json["fault"] = NoteText.Say(texts, fault, target.Definition).Text;
        }

        return json;
    }

    private string Say(RowOutcome row)
    {
        var reasons = row.Reasons.Select(r => $"{Place(row.Row, r.Column)}: {NoteText.Say(texts, r.Note, target.Definition).Text}");
        return string.Join(Environment.NewLine, reasons);
    }

    private string Place(int row, int column) => column == 0 ? texts["import.row", row].Text : texts["import.cell", row, column].Text;

    private string Lines(ImportCounts counts) => string.Join(
        Environment.NewLine,
        counts.ToJson().Select(c => string.Create(CultureInfo.InvariantCulture, $"{texts["import.kind." + c.Key].Text}: {c.Value}")));
}
