using System.Runtime.CompilerServices;
using StationKiosk.Host.Export;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Import;

/// <summary>The rows of a file that cannot be imported, as they stand there, each with the reason: to be put right and imported again.</summary>
internal sealed class ProblemRows(ImportTarget target, ImportRequest request, ITexts texts)
{
    public async Task WriteAsync(Stream stream, TableSource source, CancellationToken cancellation)
    {
        var reasons = new Dictionary<int, string>();
        await new ImportRun(target, request with { IsDryRun = true, IsComplete = false }, row => Note(reasons, row)).RunAsync(source, null, cancellation);
        var header = source.Rows(request.Mapping.Sheet).FirstOrDefault(r => r.Number == request.Mapping.Header);
        var width = source.Rows(request.Mapping.Sheet).Where(r => reasons.ContainsKey(r.Number)).Select(r => r.Cells.Length).DefaultIfEmpty(0).Max();
        IReadOnlyList<ExportColumn> columns =
        [
            new ExportColumn(texts["import.problems.row"], 8),
            new ExportColumn(texts["import.problems.why"], 50),
            .. Enumerable.Range(1, width).Select(c => new ExportColumn(header?.Cell(c).Text is { Length: > 0 } name ? name : CellName.Column(c))),
        ];
        await XlsxTable.WriteAsync(stream, texts["import.problems.title"], columns, RowsAsync(source, reasons, width, cancellation), cancellation);
    }

    private void Note(Dictionary<int, string> reasons, RowOutcome row)
    {
        if (row.Kind is RowKind.Invalid or RowKind.Duplicate)
        {
            reasons[row.Row] = string.Join('；', row.Reasons.Select(r => NoteText.Say(texts, r.Note, target.Definition).Text));
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(TableSource source, Dictionary<int, string> reasons, int width, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in source.Rows(request.Mapping.Sheet).Where(r => reasons.ContainsKey(r.Number)))
        {
            cancellation.ThrowIfCancellationRequested();
            yield return [row.Number, reasons[row.Number], .. Enumerable.Range(1, width).Select(c => (object?)row.Cell(c).Raw)];
            await Task.Yield();
        }
    }
}
