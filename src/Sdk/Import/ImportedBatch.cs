namespace StationKiosk.Sdk.Import;

/// <summary>An import that was applied, as a step after it sees it.</summary>
public sealed record ImportedBatch
{
    /// <summary>Id of the batch that its new records carry.</summary>
    public required string Batch { get; init; }

    /// <summary>The name of the source that the clerk gave.</summary>
    public required string Source { get; init; }

    /// <summary><see cref="ImportStepDone.Next"/> of the unit of work before; not set in the first.</summary>
    public string? After { get; init; }
}
