using CsvHelper;

namespace StationKiosk.Host.Export;

/// <summary>Writes a table as CSV that Excel opens by a double click: UTF-8 with a mark, commas, CR LF.</summary>
internal static class CsvTable
{
    public const string ContentType = "text/csv; charset=utf-8";
    private static readonly CsvWriterOptions Options = new() { Separator = ',', WriteByteOrderMark = true, NewLine = "\r\n" };

    /// <summary>Writes row by row. The stream stays open.</summary>
    public static async Task WriteAsync(Stream stream, IReadOnlyList<ExportColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken = default)
    {
        await using var writer = CsvWriter.Create(stream, Options, leaveOpen: true);
        await WriteAsync(writer, columns.Select(c => FormulaGuard.Protect(c.Header)), cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await WriteAsync(writer, row.Select(ExportCell.Say), cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    private static Task WriteAsync(CsvWriter writer, IEnumerable<string> cells, CancellationToken cancellationToken) =>
        writer.WriteRecordAsync([.. cells], cancellationToken).AsTask();
}
