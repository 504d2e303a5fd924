using StationKiosk.Records;

namespace StationKiosk.Sdk.Plugins;

/// <summary>What invented data is made from: dates are offsets from today, chance is seeded, so that it is the same each time.</summary>
public sealed record DemoContext
{
    /// <summary>Today in station time.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Seeded by the module's id.</summary>
    public required Random Random { get; init; }

    /// <summary>The module and its site.</summary>
    public required ModuleInfo Module { get; init; }

    /// <summary>The demo's records of a collection that were put in before, in the order in which they were given.</summary>
    public required Func<string, IReadOnlyList<Record>> Find { get; init; }
}
