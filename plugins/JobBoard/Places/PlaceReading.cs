namespace JobBoard.Places;

/// <summary>A written place in its parts; parts that the text does not have are empty.</summary>
internal sealed record PlaceReading
{
    public string Province { get; init; } = "";

    /// <summary>City without 市, so that <c>上海</c> and <c>上海市</c> are one.</summary>
    public string City { get; init; } = "";

    public string District { get; init; } = "";

    public string Town { get; init; } = "";

    /// <summary>What is left: street, number, building.</summary>
    public string Street { get; init; } = "";
}
