namespace StationKiosk.Host.Tables;

/// <summary>A filter of a table as the page offers it.</summary>
internal sealed record TableFilter(string Field, string Label, TableFilterKind Kind)
{
    /// <summary>Values and what they are called; empty for a range.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; init; } = [];
}
