using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Cases;

/// <summary>A way from some states to another.</summary>
public sealed record CaseTransition
{
    /// <summary>What the button says.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The states it starts from.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>The state it leads to.</summary>
    public required string To { get; init; }

    /// <summary>Coded reasons, one of which must be given; empty when none is asked.</summary>
    public IReadOnlyDictionary<string, Choice> Reasons { get; init; } = new Dictionary<string, Choice>(StringComparer.Ordinal);

    /// <summary>Whether the resident may go this way with the ticket's code: taking back, confirming.</summary>
    public bool ByCode { get; init; }
}
