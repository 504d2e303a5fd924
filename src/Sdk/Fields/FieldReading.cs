using System.Text.Json.Nodes;

namespace StationKiosk.Sdk.Fields;

/// <summary>What reading a field gave: a value, nothing, or what is wrong.</summary>
public sealed record FieldReading
{
    /// <summary>The value to store; <see langword="null"/> when nothing was given or something is wrong.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>The address of the sentence that says what is wrong; <see langword="null"/> when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>What stands in for the sentence's placeholders.</summary>
    public IReadOnlyList<object> Args { get; init; } = [];

    /// <summary>A good reading.</summary>
    /// <param name="value">The value, or <see langword="null"/> for "not given".</param>
    public static FieldReading Of(JsonNode? value) => new() { Value = value };

    /// <summary>A reading that failed.</summary>
    /// <param name="problem">The address of the sentence.</param>
    /// <param name="args">Its placeholders.</param>
    public static FieldReading Wrong(string problem, params object[] args) => new() { Problem = problem, Args = args };
}
