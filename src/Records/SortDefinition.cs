namespace StationKiosk.Records;

/// <summary>An order, other than newest first, that lists of the collection may be shown in.</summary>
public sealed record SortDefinition
{
    /// <summary>A single-valued declared field.</summary>
    public required string Field { get; init; }

    /// <summary>A field that lists in this order are usually filtered by, so that both share one index; not set = none.</summary>
    public string? Within { get; init; }
}
