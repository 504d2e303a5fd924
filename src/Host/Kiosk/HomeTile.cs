namespace StationKiosk.Host.Kiosk;

/// <summary>A tile as the home shows it. Without an address it cannot be opened now, and the note says why and what to do.</summary>
internal sealed record HomeTile(string Title, string? Subtitle, string Icon, string Accent, string? Href)
{
    public string? Note { get; init; }

    /// <summary>How much there is behind it now; null when that is not to be told.</summary>
    public string? Count { get; init; }
}
