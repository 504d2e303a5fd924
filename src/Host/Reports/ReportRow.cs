namespace StationKiosk.Host.Reports;

/// <summary>How often one value was counted in each period.</summary>
internal sealed record ReportRow(string Code, string Label, IReadOnlyList<int> Counts)
{
    public int Total => Counts.Sum();
}
