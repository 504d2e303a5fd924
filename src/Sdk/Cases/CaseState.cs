using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>A state of a case, as staff see it and as the resident reads it by ticket code.</summary>
public sealed record CaseState
{
    /// <summary>What it is called.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What a resident reads who asks by code; not set means the label.</summary>
    public LocalizedText? Told { get; init; }

    /// <summary>Whether nothing is left to do.</summary>
    public bool Closed { get; init; }
}
