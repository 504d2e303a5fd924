namespace JobBoard.Out;

/// <summary>What a clerk narrows a list by before it is copied or printed.</summary>
public sealed record ListChoice
{
    /// <summary>A kind of posting; empty means all.</summary>
    public string? Kind { get; init; }

    /// <summary>A district; empty means all.</summary>
    public string? District { get; init; }

    /// <summary>Posted within so many days, today included; not set means at any time.</summary>
    public int? Days { get; init; }

    /// <summary>How many postings at most; not set means as many as the list is made for.</summary>
    public int? Most { get; init; }
}
