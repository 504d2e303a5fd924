using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Configuration.Shared;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>A module's layers as its files say, whether or not they are right: what the designer shows and changes.</summary>
/// <param name="Shape">What a module of its plugin looks like.</param>
/// <param name="Lower">The layers below the one that is edited, the lowest first.</param>
/// <param name="Own">The layer that is edited; null while there is none.</param>
/// <param name="Effective">All of them merged, with the records' own defaults at every depth.</param>
internal sealed record ModuleLayers(Shape Shape, IReadOnlyList<Layer> Lower, Layer? Own, LocatedNode Effective)
{
    /// <summary>What the services of the site share: what can be named instead of written.</summary>
    public SharedParts Shared { get; init; } = SharedParts.None;

    /// <summary>What the layers below give by themselves.</summary>
    public LocatedNode? Below => LayerMerge.Merge(Lower, new Checks.FaultList());

    /// <summary>The layer whose lock covers a place, or null.</summary>
    public string? LockOf(string pointer) => Lower.FirstOrDefault(l => l.Locks.Any(k => JsonPath.IsAtOrBelow(pointer, k)))?.Name;
}
