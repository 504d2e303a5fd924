using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Plugins;

/// <summary>Something about a module that staff should put right, shown among the console's repairs until it is.</summary>
public sealed record ModuleConcern
{
    /// <summary>What is wrong and what to do, in a sentence.</summary>
    public required LocalizedText What { get; init; }

    /// <summary>The module's console page on which it is put right, below <c>/m/{module}/</c>; not set means none.</summary>
    public string? Path { get; init; }
}
