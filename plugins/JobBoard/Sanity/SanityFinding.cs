using StationKiosk.Sdk.Configuration;

namespace JobBoard.Sanity;

/// <summary>One rule that a posting breaks: which, with what words, and the sentence that staff and employers read.</summary>
internal sealed record SanityFinding
{
    public required string Rule { get; init; }

    /// <summary>True keeps the posting off the kiosk until a clerk decides; false only tells staff.</summary>
    public required bool Blocks { get; init; }

    /// <summary>The words as they stand in the posting, without spaces.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public required LocalizedText Sentence { get; init; }
}
