namespace StationKiosk.Host.Reports;

/// <summary>What was found in one thing, in words. Nothing found means that nobody has looked yet.</summary>
internal sealed record ChecklistMark(ChecklistState State, string Found, DateOnly? Due)
{
    public bool IsLeft => State is ChecklistState.Overdue or ChecklistState.Open;
}
