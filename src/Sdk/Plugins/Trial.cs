using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Plugins;

/// <summary>What somebody made up, whom a module watches, comes to in one thing that the module decides; see <see cref="ModuleHandlers.Trials"/>.</summary>
public sealed record Trial
{
    /// <summary>The same before and after a change of the settings: whose trial of what this is.</summary>
    public required string Id { get; init; }

    /// <summary>Who it is, in a few words.</summary>
    public required LocalizedText Who { get; init; }

    /// <summary>What was decided, such as the name of a policy.</summary>
    public required LocalizedText What { get; init; }

    /// <summary>What came of it.</summary>
    public required LocalizedText Result { get; init; }

    /// <summary>Whether that is what the settings say must come of it; true where they say nothing.</summary>
    public bool IsAsExpected { get; init; } = true;
}
