using StationKiosk.Sdk.Configuration;

namespace JobBoard.Settings;

/// <summary>A list of words that rules can name.</summary>
public sealed record WordListSettings
{
    /// <summary>The words.</summary>
    [Say("词", "Words")]
    public IReadOnlyList<string> Words { get; init; } = [];
}
