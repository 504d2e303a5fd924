using System.Text.Json.Nodes;

namespace PolicyPackages.Screening;

/// <summary>A single change that makes a no a yes, found by asking the rules again.</summary>
/// <param name="Fact">The fact that would have to be otherwise; null when time alone does it.</param>
/// <param name="Value">What it would have to be.</param>
/// <param name="From">The day from which it holds, when time alone does it.</param>
internal sealed record Change(string? Fact, JsonNode? Value, DateOnly? From);
