namespace Browser.Tests.Kiosk;

/// <summary>What one look at a screen tells.</summary>
internal sealed record ScreenSight
{
    public string[] Faults { get; init; } = [];

    /// <summary>Names of icons that the page asks for.</summary>
    public string[] Icons { get; init; } = [];

    public string Language { get; init; } = "";

    public int Headings { get; init; }

    /// <summary>The dock's buttons in their order.</summary>
    public string Dock { get; init; } = "";

    /// <summary>The key of a text that stands where its words should; empty when there is none.</summary>
    public string MissingText { get; init; } = "";
}
