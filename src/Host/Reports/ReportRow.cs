namespace StationKiosk.Host.Reports;

internal sealed record ReportRow(string Label, IReadOnlyList<int> Counts)
{
    public int Total => Counts.Sum();
}
