using StationKiosk.Sdk.Import;

namespace StationKiosk.Host.Import;

/// <summary>What an import did, or would do.</summary>
internal sealed record ImportReport
{
    public required ImportCounts Counts { get; init; }

    /// <summary>Rows to look at: the first of each kind, invalid ones many.</summary>
    public IReadOnlyList<RowOutcome> Rows { get; init; } = [];

    /// <summary>How many rows there are of each reason and flag, the most frequent first: of all rows, not of the kept ones.</summary>
    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];

    /// <summary>What the clerk should know of the file beside its rows.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    /// <summary>Why nothing, or not everything, was done; null when all is well.</summary>
    public ImportNote? Fault { get; init; }

    /// <summary>The batch by which the import can be taken back; null after a dry run and when nothing was written.</summary>
    public string? Batch { get; init; }
}
