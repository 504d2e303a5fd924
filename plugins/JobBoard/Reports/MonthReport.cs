namespace JobBoard.Reports;

/// <summary>A month as it is reported upward.</summary>
internal sealed record MonthReport
{
    /// <summary>Its first day.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Postings that came onto the board for the first time.</summary>
    public required long Published { get; init; }

    /// <summary>The people they look for.</summary>
    public required long Openings { get; init; }

    /// <summary>Postings that left the board for good.</summary>
    public required long Closed { get; init; }

    /// <summary>Visits to the station's kiosks, whatever they were for.</summary>
    public required long Visits { get; init; }

    /// <summary>Postings that residents opened.</summary>
    public required long Views { get; init; }

    /// <summary>Slips that residents took away.</summary>
    public required long Slips { get; init; }

    public required long Interests { get; init; }

    public required long Complaints { get; init; }

    /// <summary>True when there were so many postings that their openings were not all added up.</summary>
    public bool IsAtLeast { get; init; }
}
