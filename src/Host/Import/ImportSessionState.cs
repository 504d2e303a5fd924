using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>What is kept of a clerk's import between requests, and over a restart of the host.</summary>
internal sealed record ImportSessionState
{
    public required string Id { get; init; }

    public required string Site { get; init; }

    public required string Module { get; init; }

    public required string Import { get; init; }

    /// <summary>The file's name as the clerk knows it; never used as a path.</summary>
    public required string FileName { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset Created { get; init; }

    public ImportPhase Phase { get; init; } = ImportPhase.Uploaded;

    public string Source { get; init; } = "";

    public bool IsComplete { get; init; }

    /// <summary>The row that the running import has reached.</summary>
    public int Row { get; init; }

    /// <summary>Rows of the dry run, by which the real run's progress is measured; 0 = not known yet.</summary>
    public int RowsInAll { get; init; }

    public ImportCounts? Counts { get; init; }

    public ImportNote? Fault { get; init; }

    public string? Batch { get; init; }

    /// <summary>The columns as the clerk agreed to them, as JSON; null before the dry run.</summary>
    public string? Mapping { get; init; }
}
