namespace StationKiosk.Sdk.Cases;

/// <summary>Which of a module's cases; the oldest first.</summary>
public sealed record CaseQuery
{
    /// <summary>Which of the module's <see cref="Plugins.ModuleDefinition.Cases"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Only those in one of these states; empty means all.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Only those about a record of this collection; needs <see cref="SubjectId"/>.</summary>
    public string? SubjectCollection { get; init; }

    /// <summary>Only those about this record.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Only those of one person, by the mark of <see cref="CaseSummary.Person"/>; not set means all.</summary>
    public string? Person { get; init; }

    /// <summary>How many at most, up to 1,000.</summary>
    public int Take { get; init; } = 200;
}
