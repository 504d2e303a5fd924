namespace StationKiosk.Records;

/// <summary>One entry of the change log: history of a record, audit trail and feed at once.</summary>
public sealed record RecordChange
{
    /// <summary>The collection's name.</summary>
    public required string Collection { get; init; }

    /// <summary>The record's id.</summary>
    public required string Id { get; init; }

    /// <summary>The record's version after the change.</summary>
    public required long Version { get; init; }

    /// <summary>What happened.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>When.</summary>
    public required Stamp At { get; init; }

    /// <summary>Who; null when the writer named nobody.</summary>
    public string? Actor { get; init; }

    /// <summary>Why; null when the writer gave no reason.</summary>
    public string? Why { get; init; }

    /// <summary>The site that wrote.</summary>
    public required string Site { get; init; }

    /// <summary>The batch the change belongs to; null when none.</summary>
    public string? Batch { get; init; }

    /// <summary>A merge patch (RFC 7396) that leads back to the body before; for a deletion the whole body; null for an
    /// insertion, a bump, and after an erasure.</summary>
    public RecordBody? Before { get; init; }

    /// <summary>A merge patch that leads from the body before to the body after; null for anything but an update.</summary>
    public RecordBody? After { get; init; }
}
