namespace StationKiosk.Host.Reports;

/// <summary>All records of a checklist: what is to be done soonest comes first.</summary>
internal sealed record ChecklistTable(IReadOnlyList<ChecklistRow> Rows, bool IsCut)
{
    public int Count(string? item, ChecklistState state) => Rows.Count(r => r.Stands(item, state));

    public int InOrder => Rows.Count(r => r.IsInOrder);
}
