using JobBoard.Pay;

namespace JobBoard.Sanity;

/// <summary>What the legal checks look at.</summary>
internal sealed record SanityInput
{
    /// <summary>Every text of the posting that people read: title, description, benefits, requirements.</summary>
    public required IReadOnlyList<string?> Texts { get; init; }

    public IReadOnlyCollection<string> Kinds { get; init; } = [];

    public PayRange? Pay { get; init; }

    /// <summary>True when the posting has a shift or its own field of hours, so that its text need not name them.</summary>
    public bool HasHours { get; init; }
}
