using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>A special kind of posting, such as hours for mothers or gig work.</summary>
public sealed record KindSettings : CodeSettings
{
    /// <summary>How the exported JobPosting calls this kind of work; not set says full time.</summary>
    [Say("用工形式", "Employment type")]
    public EmploymentType? EmploymentType { get; init; }

    /// <summary>One sentence for residents about what this kind means.</summary>
    [Say("说明", "Hint")]
    public LocalizedText Hint { get; init; } = LocalizedText.Empty;
}
