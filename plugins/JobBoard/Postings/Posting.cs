using JobBoard.Pay;

namespace JobBoard.Postings;

/// <summary>A posting as the domain sees it, apart from how it is stored.</summary>
internal sealed record Posting
{
    public string Id { get; init; } = "";

    public required string Title { get; init; }

    public string TitleEn { get; init; } = "";

    public required string Employer { get; init; }

    public string Description { get; init; } = "";

    public string DescriptionEn { get; init; } = "";

    /// <summary>The pay as it was written, which people read when nothing could be made of it.</summary>
    public string PayText { get; init; } = "";

    public PayRange? Pay { get; init; }

    public IReadOnlyList<string> Kinds { get; init; } = [];

    public IReadOnlyList<string> Shifts { get; init; } = [];

    public IReadOnlyList<string> Benefits { get; init; } = [];

    /// <summary>Benefits that no code stands for, as written.</summary>
    public IReadOnlyList<string> OtherBenefits { get; init; } = [];

    public string Hours { get; init; } = "";

    public string Place { get; init; } = "";

    public string City { get; init; } = "";

    public string District { get; init; } = "";

    public string Street { get; init; } = "";

    /// <summary>Name of the known place it lies at; empty when none is known.</summary>
    public string Near { get; init; } = "";

    public int? Headcount { get; init; }

    public string Phone { get; init; } = "";

    public string Url { get; init; } = "";

    public DateOnly? Posted { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The day on which somebody last said that it stands.</summary>
    public DateOnly? Confirmed { get; init; }

    /// <summary>The day on which the open question was put; null when none is open.</summary>
    public DateOnly? Asked { get; init; }

    public string State { get; init; } = PostingState.Draft;

    /// <summary>Code of <see cref="CloseReason"/>; empty when nothing has been closed.</summary>
    public string Reason { get; init; } = "";

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether its employer is known and unblocked: a code of <see cref="Postings.Trust"/>.</summary>
    public string Trust { get; init; } = "";

    /// <summary>Whether its words were found clear: a code of <see cref="Wording"/>.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether it stands for its group of repeats: a code of <see cref="Postings.GroupRole"/>.</summary>
    public string GroupRole { get; init; } = "";

    /// <summary>The posting of which this is a repeat; empty for none.</summary>
    public string RepostOf { get; init; } = "";
}
