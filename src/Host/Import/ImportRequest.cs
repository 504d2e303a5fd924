namespace StationKiosk.Host.Import;

/// <summary>What a clerk or the command line asks for.</summary>
internal sealed record ImportRequest
{
    public required ImportMapping Mapping { get; init; }

    /// <summary>Where the file comes from; rows are compared only with records of the same source.</summary>
    public required string Source { get; init; }

    /// <summary>Today in station time.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The file is the source's complete list: what it no longer has is closed.</summary>
    public bool IsComplete { get; init; }

    /// <summary>Say what would happen and write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The account that imports.</summary>
    public string? Actor { get; init; }

    /// <summary>Told after the rows have become visible; by then nothing can keep them from it.</summary>
    public Func<ImportReport, Task>? Opened { get; init; }
}
