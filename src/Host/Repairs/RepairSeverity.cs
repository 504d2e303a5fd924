namespace StationKiosk.Host.Repairs;

/// <summary>How much a repair matters to residents; the order is that of the list.</summary>
internal enum RepairSeverity
{
    /// <summary>Something cannot be used, or data is in danger.</summary>
    Bad,

    /// <summary>It still works, but should be looked at.</summary>
    Warning,
}
