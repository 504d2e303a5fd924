using System.Text.Json.Serialization;

namespace StationKiosk.Bench.Flips;

/// <summary>Single bits of a store's file turned over. Silent are those that changed what is read and that the check did not notice.</summary>
internal sealed record FlipFigures(int Flips, int Noticed, int Harmless, IReadOnlyList<string> Silent) : IBenchFigures
{
    [JsonIgnore]
    public IReadOnlyList<string> Missed => Silent.Count > 0 ? [$"{Silent.Count} bits were turned over in silence, should be none"] : [];
}
