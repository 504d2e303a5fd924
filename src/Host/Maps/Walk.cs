using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Maps;

/// <summary>The way from the station to a place as far as positions tell it: which way, how far, how long on foot.</summary>
/// <param name="Metres">Metres on foot, streets' bends reckoned in, rounded as one would say it.</param>
/// <param name="Minutes">Minutes on foot.</param>
/// <param name="Bearing">Radians from north, clockwise.</param>
internal sealed record Walk(int Metres, int Minutes, double Bearing)
{
    private static readonly string[] Winds = ["n", "ne", "e", "se", "s", "sw", "w", "nw"];

    /// <summary>One of the eight winds: <c>n</c>, <c>ne</c>, <c>e</c> and so on.</summary>
    public string Wind => Winds[(int)Math.Round(Bearing / (Math.PI / 4)) % 8];

    /// <summary>None when the station has no position, or nobody knows the place's.</summary>
    public static Walk? To(SiteInfo site, NamedPlace? place)
    {
        if (place is null || site is not { Latitude: { } latitude, Longitude: { } longitude } || site.WalkingMinutes(place.Latitude, place.Longitude) is not { } minutes)
        {
            return null;
        }

        var metres = site.WalkingMetres(place.Latitude, place.Longitude)!.Value;
        var north = place.Latitude - latitude;
        var east = (place.Longitude - longitude) * Math.Cos(double.DegreesToRadians(latitude));
        return new Walk(Rounded(metres), minutes, (Math.Atan2(east, north) + (2 * Math.PI)) % (2 * Math.PI));
    }

    private static int Rounded(double metres)
    {
        var step = metres < 1000 ? 50 : 100;
        return Math.Max(step, (int)Math.Round(metres / step) * step);
    }
}
