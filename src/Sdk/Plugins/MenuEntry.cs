using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Plugins;

/// <summary>A console page of the plugin's own in the menu of its module.</summary>
public sealed record MenuEntry
{
    /// <summary>What the menu says.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The path under <c>/m/{module}/</c>, as in the page's file below <c>Pages/Staff</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The permission without which it is not shown.</summary>
    public required string Permission { get; init; }
}
