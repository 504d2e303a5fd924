using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Screens;

/// <summary>A button under a record's details that opens a form about it.</summary>
public sealed record BrowseAction
{
    /// <summary>What the button says.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>The case that the form makes.</summary>
    public required string Case { get; init; }

    /// <summary>The name of its icon.</summary>
    public string? Icon { get; init; }

    /// <summary>Whether it is the main thing to do here; else it stands back.</summary>
    public bool Primary { get; init; } = true;
}
