using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// Low-reach mode on a site's own screen: everything that is touched comes down to 1220 mm above the floor, as far as the screen's lower
/// part has room for it. A screen that hangs too high for that is a matter for staff.
/// </summary>
internal static class Reach
{
    /// <summary>Millimetres above the floor that a seated person reaches.</summary>
    public const int Height = 1220;

    /// <summary>What may stay empty above the controls; with less than the rest pages cannot be used.</summary>
    public const double MostEmpty = 0.56;

    /// <summary>CSS pixels from the upper edge of the screen to where a seated person reaches.</summary>
    public static int Offset(SiteLook look) => Math.Max(0, (int)Math.Ceiling((look.TopHeight - Height) / look.PixelPitch));

    /// <summary>The highest that the upper edge may hang, in millimetres; null when it hangs well, or the site has no screen.</summary>
    public static int? TooHighFor(SiteLook look) =>
        look.ScreenHeight is { } tall && look.TopHeight - Height > MostEmpty * tall ? (int)(Height + MostEmpty * tall) : null;
}
