using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Screens;

/// <summary>Something staff do with one or several records at once.</summary>
public sealed record TableAction
{
    /// <summary>What the button says.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The name of the handler that does it.</summary>
    public required string Handler { get; init; }

    /// <summary>What is asked before: a reason, a date. Empty means only "are you sure".</summary>
    public IReadOnlyDictionary<string, Field> Asks { get; init; } = new Dictionary<string, Field>(StringComparer.Ordinal);

    /// <summary>Whether it takes something away and is drawn as such.</summary>
    public bool IsGrave { get; init; }
}
