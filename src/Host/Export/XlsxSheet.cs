namespace StationKiosk.Host.Export;

/// <summary>One sheet of a workbook.</summary>
internal sealed record XlsxSheet(string Name, IReadOnlyList<ExportColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows);
