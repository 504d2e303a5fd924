using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Sdk.Cases;

/// <summary>
/// A record that a step of a case writes into a collection of the module: the first time a new one, later the same one again. Personal
/// answers never go into it.
/// </summary>
[Say("写入的资料", "Written record")]
public sealed record CaseRecord
{
    /// <summary>The collection.</summary>
    [Say("资料", "Collection")]
    [Pick(Pick.Collection)]
    public required string Collection { get; init; }

    /// <summary>The values by field of the collection.</summary>
    [Say("取值", "Values")]
    [Pick(Pick.CollectionField)]
    public required OrderedDictionary<string, CaseValue> Values { get; init; }
}
