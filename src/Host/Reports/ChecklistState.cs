namespace StationKiosk.Host.Reports;

/// <summary>How a record stands in one thing of a checklist, the most pressing first.</summary>
internal enum ChecklistState
{
    Overdue,
    Open,
    InOrder,
    LeftOut,
}
