namespace JobBoard.Places;

/// <summary>A named point of the station's places table.</summary>
internal sealed record Place
{
    public required string Name { get; init; }

    public required double Latitude { get; init; }

    public required double Longitude { get; init; }

    /// <summary>What the name stands for: <c>city</c>, <c>district</c>, <c>town</c>, <c>park</c>, <c>street</c>, ….</summary>
    public string Kind { get; init; } = "";

    /// <summary>A whole city or district has a middle, but nobody walks from it: such a point gives no distance.</summary>
    public bool IsPoint => Kind is not ("city" or "district" or "county");
}
