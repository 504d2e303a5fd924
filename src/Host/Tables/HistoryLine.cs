namespace StationKiosk.Host.Tables;

/// <summary>Something that happened to a record, in words.</summary>
internal sealed record HistoryLine(DateTimeOffset At, string Who, string What, IReadOnlyList<HistoryChange> Changes)
{
    /// <summary>Of these, what staff wrote in a step of a case.</summary>
    public IReadOnlyList<HistoryChange> Written { get; init; } = [];
}
