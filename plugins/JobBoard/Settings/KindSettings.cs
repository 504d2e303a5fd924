using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>What a kind of posting means beyond its name.</summary>
public sealed record KindSettings
{
    /// <summary>How the exported JobPosting calls this kind of work; not set says full time.</summary>
    [Say("用工形式", "Employment type")]
    public EmploymentType? EmploymentType { get; init; }

    /// <summary>One sentence for residents about what this kind means; not set says nothing.</summary>
    [Say("说明", "Hint")]
    public LocalizedText? Hint { get; init; }
}
