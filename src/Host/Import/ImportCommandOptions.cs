namespace StationKiosk.Host.Import;

/// <summary>What <c>StationKiosk import</c> was given; paths are whole already.</summary>
internal sealed record ImportCommandOptions
{
    public required string File { get; init; }

    /// <summary>Where the table goes when the file is read in a process of its own.</summary>
    public string Copy { get; init; } = "";

    /// <summary>The mapping's file; null takes the guess when it is a sure one.</summary>
    public string? Mapping { get; init; }

    /// <summary>Name of the source. One name for all imports without one, so that next month's file meets this month's records.</summary>
    public string Source { get; init; } = "import";

    public bool IsComplete { get; init; }

    public bool IsDryRun { get; init; }

    /// <summary>Told when the rows have become visible.</summary>
    public Func<ImportReport, Task>? Opened { get; init; }

    public bool IsJson { get; init; }
}
