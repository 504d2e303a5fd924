using System.Runtime.CompilerServices;
using StationKiosk.Host.Export;
using StationKiosk.Sdk.Import;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Import;

/// <summary>
/// Every row of a file of which something was said, as it stands there, with what became of it and why: wrong ones, repeated ones, those to
/// look at and those left out. To be put right and imported again.
/// </summary>
internal sealed class ProblemRows(ImportDefinition definition, ImportMapping mapping, ITexts texts)
{
    public async Task WriteAsync(Stream stream, TableSource source, IEnumerable<RowOutcome> said, CancellationToken cancellation)
    {
        var rows = Say(said);
        var header = source.Rows(mapping.Sheet).FirstOrDefault(r => r.Number == mapping.Header);
        var width = source.Rows(mapping.Sheet).Where(r => rows.ContainsKey(r.Number)).Select(r => r.Cells.Length).DefaultIfEmpty(0).Max();
        IReadOnlyList<ExportColumn> columns =
        [
            new ExportColumn(texts["import.problems.row"], 8),
            new ExportColumn(texts["import.problems.kind"], 12),
            new ExportColumn(texts["import.problems.why"], 50),
            .. Enumerable.Range(1, width).Select(c => new ExportColumn(header?.Cell(c).Text is { Length: > 0 } name ? name : CellName.Column(c))),
        ];
        await XlsxTable.WriteAsync(stream, texts["import.problems.title"], columns, RowsAsync(source, rows, width, cancellation), cancellation);
    }

    // Most rows say one of a few things: each sentence is kept once.
    private Dictionary<int, (string Kind, string Why)> Say(IEnumerable<RowOutcome> said)
    {
        var rows = new Dictionary<int, (string Kind, string Why)>();
        var sentences = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in said.Where(r => r.Row > 0))
        {
            var why = string.Join('；', row.Reasons.Concat(row.Flags).Select(r => NoteText.Say(texts, r.Note, definition).Text));
            sentences.TryAdd(why, why);
            rows[row.Row] = (texts[$"import.kind.{KindText.Of(row)}"].Text, sentences[why]);
        }

        return rows;
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(TableSource source, Dictionary<int, (string Kind, string Why)> rows, int width, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in source.Rows(mapping.Sheet).Where(r => rows.ContainsKey(r.Number)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return [row.Number, rows[row.Number].Kind, rows[row.Number].Why, .. Enumerable.Range(1, width).Select(c => (object?)row.Cell(c).Raw)];
            await Task.Yield();
        }
    }
}
