using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Sdk.Plugins;

/// <summary>A kind of telephone call on the station's call list: what is asked, and the answers it can have.</summary>
[Say("电话回访", "Call")]
public sealed record CallDefinition
{
    /// <summary>What the list calls it: "Is the posting still open?".</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The coded results, by id.</summary>
    public required IReadOnlyDictionary<string, Choice> Results { get; init; }

    /// <summary>The name of the handler that acts on a result, in the same unit of work; not set means that it is only noted.</summary>
    public string? Handler { get; init; }
}
