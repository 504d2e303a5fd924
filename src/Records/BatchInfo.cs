namespace StationKiosk.Records;

/// <summary>An import batch and what it did.</summary>
public sealed record BatchInfo
{
    /// <summary>The batch's id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required BatchState State { get; init; }

    /// <summary>Who made it and why.</summary>
    public required WriteContext Context { get; init; }

    /// <summary>When it was begun.</summary>
    public required Stamp Begun { get; init; }

    /// <summary>When its records became visible; null before that.</summary>
    public Stamp? Opened { get; init; }

    /// <summary>How many new records it has.</summary>
    public required long Inserted { get; init; }

    /// <summary>How many records it changed; before opening, how many it will.</summary>
    public required long Changed { get; init; }

    /// <summary>How many records it closed; before opening, how many it will.</summary>
    public required long Closed { get; init; }

    /// <summary>How many changes and closings were passed over, because the record had changed or gone since they were staged.</summary>
    public required long Skipped { get; init; }
}
