namespace StationKiosk.Records;

/// <summary>A job in the store.</summary>
public sealed record StoredJob
{
    /// <summary>The job's number in its store.</summary>
    public required long Id { get; init; }

    /// <summary>What kind of work.</summary>
    public required string Kind { get; init; }

    /// <summary>What the job needs to know; an empty document when nothing.</summary>
    public required RecordBody Payload { get; init; }

    /// <summary>When it may run next.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>How often it was leased.</summary>
    public required int Tries { get; init; }

    /// <summary>Waiting, running, done or given up.</summary>
    public required JobState State { get; init; }

    /// <summary>The request's unique key.</summary>
    public string? UniqueKey { get; init; }

    /// <summary>Until when its runner has it; null when nobody does.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>Why the last try failed.</summary>
    public string? Error { get; init; }
}
