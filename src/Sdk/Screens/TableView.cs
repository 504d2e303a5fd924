using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Rules;

namespace StationKiosk.Sdk.Screens;

/// <summary>A ready-made selection of a table: "to verify", "ends this week".</summary>
public sealed record TableView
{
    /// <summary>What it is called.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>Which records it shows; not set means all.</summary>
    public Condition? Where { get; init; }

    /// <summary>Whether records in it are work to be done: the console's home counts them.</summary>
    public bool IsWork { get; init; }
}
