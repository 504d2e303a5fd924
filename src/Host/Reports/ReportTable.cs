namespace StationKiosk.Host.Reports;

/// <summary>What a report counted: a row for each value, a column for each period.</summary>
internal sealed record ReportTable
{
    public required IReadOnlyList<string> Periods { get; init; }

    public required IReadOnlyList<ReportRow> Rows { get; init; }

    /// <summary>Whether there was more than is counted.</summary>
    public bool IsCut { get; init; }

    public int Total => Rows.Sum(r => r.Total);
}
