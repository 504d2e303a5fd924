using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>An order of a list.</summary>
public sealed record BrowseSort
{
    /// <summary>What it is called.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The field it goes by; not set means the newest first.</summary>
    public string? Field { get; init; }

    /// <summary>Whether the largest comes first.</summary>
    public bool Descending { get; init; }
}
