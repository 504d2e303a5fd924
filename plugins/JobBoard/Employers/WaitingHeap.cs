namespace JobBoard.Employers;

/// <summary>Waiting postings that belong together.</summary>
internal sealed record WaitingHeap
{
    /// <summary>Id of the import, name of the source, or normalised name of the employer.</summary>
    public required string Key { get; init; }

    public required int Count { get; init; }

    public required string Source { get; init; }

    public required string Employer { get; init; }

    /// <summary>The title of one of them.</summary>
    public required string Example { get; init; }

    public required DateTimeOffset Since { get; init; }
}
