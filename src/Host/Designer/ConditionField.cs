namespace StationKiosk.Host.Designer;

/// <summary>A field that a condition may look at: its id, and the node that says what it is called and what it holds.</summary>
internal sealed record ConditionField(string Key, DesignNode Node);
