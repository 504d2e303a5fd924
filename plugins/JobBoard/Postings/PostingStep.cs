namespace JobBoard.Postings;

/// <summary>A way from some states of a posting to another.</summary>
internal sealed record PostingStep
{
    public required IReadOnlyList<string> From { get; init; }

    public required string To { get; init; }
}
