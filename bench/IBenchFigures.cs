using System.Text.Json.Serialization;

namespace StationKiosk.Bench;

/// <summary>What a bench measured.</summary>
internal interface IBenchFigures
{
    /// <summary>What should hold and does not, a sentence each; empty = all does.</summary>
    [JsonIgnore]
    IReadOnlyList<string> Missed { get; }
}
