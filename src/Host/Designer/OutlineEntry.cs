namespace StationKiosk.Host.Designer;

/// <summary>One line of a module's contents.</summary>
internal sealed record OutlineEntry(DesignNode Node, int Depth, int Faults);
