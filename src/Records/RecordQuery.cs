namespace StationKiosk.Records;

/// <summary>Which records of a collection, in which order, from where on. Records of an import that is not yet opened
/// are left out unless asked for.</summary>
public sealed record RecordQuery
{
    /// <summary>The collection's name.</summary>
    public required string Collection { get; init; }

    /// <summary>
    /// Free text as a person types it. All words must occur in the searched fields: Chinese words anywhere, Latin words
    /// whole, two or more Latin letters also as pinyin initials of a title, one Chinese character in titles only.
    /// Empty = no condition.
    /// </summary>
    public string? Words { get; init; }

    /// <summary>Conditions that must all hold.</summary>
    public IReadOnlyList<RecordFilter> Filters { get; init; } = [];

    /// <summary>A declared order; not set = newest first.</summary>
    public RecordSort? Sort { get; init; }

    /// <summary><see cref="RecordPage.Next"/> of the page before; not set, or not understood = the first page.</summary>
    public string? After { get; init; }

    /// <summary>How many records a page has at most, 1 to 1,000.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Also records of batches that are not yet opened.</summary>
    public bool IncludeHidden { get; init; }

    /// <summary>Only records that this batch inserted, opened or not; not set = any.</summary>
    public string? Batch { get; init; }
}
