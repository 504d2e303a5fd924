using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>A case as the list of services no longer offered shows it, in the words of its own definition.</summary>
internal sealed record LeftCaseRow(Record Case)
{
    public required string Title { get; init; }

    public required string Service { get; init; }

    public required string State { get; init; }

    public required bool IsLate { get; init; }
}
