namespace StationKiosk.Host.Reports;

/// <summary>What a report counted: a row for each value, a column for each period.</summary>
internal sealed record ReportTable
{
    public required IReadOnlyList<string> Periods { get; init; }

    public required IReadOnlyList<ReportRow> Rows { get; init; }

    /// <summary>Whether there was more than is counted.</summary>
    public bool IsCut { get; init; }

    /// <summary>Records that are counted; fewer than the sum of the rows where one may count in several of them.</summary>
    public required int Records { get; init; }

    /// <summary>The row of what fits nowhere else; null when no such answer is offered.</summary>
    public ReportRow? Other => Rows.FirstOrDefault(r => r.Code == "other");

    public int Total => Rows.Sum(r => r.Total);

    /// <summary>A row's share of everything that was counted, in whole per cent.</summary>
    public int Share(ReportRow row) => Total == 0 ? 0 : (int)Math.Round(100.0 * row.Total / Total, MidpointRounding.AwayFromZero);
}
