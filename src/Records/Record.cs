namespace StationKiosk.Records;

/// <summary>One stored document as it was read: its body and what the store knows about it.</summary>
public sealed record Record
{
    /// <summary>The collection's name.</summary>
    public required string Collection { get; init; }

    /// <summary>A UUID of version 7 unless the writer chose its own; never changes.</summary>
    public required string Id { get; init; }

    /// <summary>Place in the order of arrival; a bump gives a new one. No key: use <see cref="Id"/>.</summary>
    public required long Seq { get; init; }

    /// <summary>1 when new, one more with every change; an update names the version it has seen.</summary>
    public required long Version { get; init; }

    /// <summary>When it was inserted.</summary>
    public required Stamp Created { get; init; }

    /// <summary>When it was last changed.</summary>
    public required Stamp Updated { get; init; }

    /// <summary>The site whose store made the record.</summary>
    public required string OwnerSite { get; init; }

    /// <summary>The site that wrote it last.</summary>
    public required string Site { get; init; }

    /// <summary>Hash of the definition it was made with, for <see cref="RecordStore.GetDefinition"/>; null when none was named.</summary>
    public string? Definition { get; init; }

    /// <summary>The import batch that inserted it; null when none did.</summary>
    public string? Batch { get; init; }

    /// <summary>The document.</summary>
    public required RecordBody Body { get; init; }
}
