namespace Browser.Tests;

/// <summary>A viewport in CSS pixels.</summary>
public sealed record Screen(int Width, int Height, bool HasTouch = true)
{
    public static Screen Portrait { get; } = new(1080, 1920);

    public static Screen Landscape { get; } = new(1920, 1080);

    public static Screen Desk { get; } = new(1366, 768, HasTouch: false);

    public static Screen Phone { get; } = new(390, 844);
}
