using StationKiosk.Host.Configuration.Files;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Sites;

/// <summary>How a site's screens look and behave.</summary>
internal sealed record SiteLook
{
    /// <summary>The colour of bars and main buttons, #rrggbb.</summary>
    public string Brand { get; init; } = "#0b4f8a";

    public string Accent { get; init; } = "#c2410c";

    /// <summary>File names below the site's content folder; null when there is none.</summary>
    public string? Photo { get; init; }

    public string? Crest { get; init; }

    public IdleTimes Idle { get; init; } = IdleTimes.Of(new IdleConfig());

    /// <summary>Seconds until the attract screen lies over an untouched home.</summary>
    public int AttractAfter { get; init; } = 45;

    /// <summary>The large line of the attract screen; null takes the station's name.</summary>
    public LocalizedText? Headline { get; init; }

    public LocalizedText? Slogan { get; init; }

    public LocalizedText? Privacy { get; init; }

    /// <summary>Millimetres a CSS pixel is wide on the station's screen.</summary>
    public double PixelPitch { get; init; } = 0.248;

    /// <summary>Millimetres from the floor to the upper edge of the screen.</summary>
    public int TopHeight { get; init; } = 1700;

    /// <summary>Millimetres from the screen's upper edge to its lower; null for a site without a screen of its own.</summary>
    public double? ScreenHeight { get; init; }

    public bool IsDemo { get; init; }
}
