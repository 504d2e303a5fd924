namespace StationKiosk.Sdk.Plugins;

/// <summary>A place with a position.</summary>
/// <remarks>Comes from the <c>places.csv</c> of a station or of the district.</remarks>
public sealed record NamedPlace
{
    /// <summary>The name as people write it, for example a town or a street.</summary>
    public required string Name { get; init; }

    /// <summary>Degrees north (WGS 84).</summary>
    public required double Latitude { get; init; }

    /// <summary>Degrees east (WGS 84).</summary>
    public required double Longitude { get; init; }

    /// <summary>What it is: <c>district</c>, <c>town</c>, <c>street</c>, <c>place</c>.</summary>
    public string Kind { get; init; } = "place";
}
