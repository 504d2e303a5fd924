namespace StationKiosk.Sdk.Sheets;

/// <summary>Writes sheets as files, for pages of a plugin that hand out a list of their own. Inject it there.</summary>
public interface ISheets
{
    /// <summary>The sheet as a workbook (<c>.xlsx</c>).</summary>
    /// <param name="sheet">What it holds.</param>
    /// <param name="cancellation">Ends it between two rows.</param>
    Task<byte[]> XlsxAsync(Sheet sheet, CancellationToken cancellation = default);

    /// <summary>The sheet as comma-separated values, which Excel opens by a double click.</summary>
    /// <param name="sheet">What it holds.</param>
    /// <param name="cancellation">Ends it between two rows.</param>
    Task<byte[]> CsvAsync(Sheet sheet, CancellationToken cancellation = default);
}
