using StationKiosk.Sdk.Sheets;

namespace StationKiosk.Host.Export;

/// <summary>Sheets of plugins by the same writers as every other export.</summary>
internal sealed class SheetFiles : ISheets
{
    public Task<byte[]> XlsxAsync(Sheet sheet, CancellationToken cancellation = default) =>
        BytesAsync(stream => XlsxTable.WriteAsync(stream, sheet.Name, Columns(sheet), Rows(sheet), cancellation));

    public Task<byte[]> CsvAsync(Sheet sheet, CancellationToken cancellation = default) =>
        BytesAsync(stream => CsvTable.WriteAsync(stream, Columns(sheet), Rows(sheet), cancellation));

    private static IReadOnlyList<ExportColumn> Columns(Sheet sheet) => [.. sheet.Columns.Select(c => new ExportColumn(c.Header, c.Width))];

    private static IAsyncEnumerable<IReadOnlyList<object?>> Rows(Sheet sheet) => sheet.Rows.ToAsyncEnumerable();

    private static async Task<byte[]> BytesAsync(Func<Stream, Task> write)
    {
        using var bytes = new MemoryStream();
        await write(bytes);
        return bytes.ToArray();
    }
}
