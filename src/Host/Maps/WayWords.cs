using System.Globalization;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Maps;

/// <summary>The way to a place in words, for paper: direction, metres, minutes, and what stands near it if the station's places name something.</summary>
internal static class WayWords
{
    private const int Far = 60;
    private const double NearMetres = 350;

    /// <summary>Nothing where the place or the station has no position.</summary>
    public static IReadOnlyList<string> Of(SiteInfo site, string? place, ITexts texts)
    {
        if (place is null || !site.Places.TryGetValue(place, out var to) || Walk.To(site, to) is not { } walk)
        {
            return [];
        }

        var lines = new List<string> { texts["way.walk", texts["way." + walk.Wind].Text, Distance(walk.Metres, texts), walk.Minutes] };
        if (Landmark(site, to) is { } landmark)
        {
            lines.Add(texts["way.near", landmark]);
        }

        if (walk.Minutes >= Far)
        {
            lines.Add(texts["way.far"]);
        }

        return lines;
    }

    private static string Distance(int metres, ITexts texts) => metres < 1000
        ? texts["way.metres", metres]
        : texts["way.kilometres", (metres / 1000d).ToString("0.#", CultureInfo.InvariantCulture)];

    private static string? Landmark(SiteInfo site, NamedPlace to) =>
        site.Places.Values.Where(p => p.Kind == "landmark" && p.Name != to.Name)
            .Select(p => (p.Name, Metres: Metres(p, to)))
            .Where(p => p.Metres <= NearMetres)
            .OrderBy(p => p.Metres)
            .Select(p => p.Name)
            .FirstOrDefault();

    private static double Metres(NamedPlace a, NamedPlace b)
    {
        const double MetresADegree = 111_320;
        var north = (a.Latitude - b.Latitude) * MetresADegree;
        var east = (a.Longitude - b.Longitude) * MetresADegree * Math.Cos(double.DegreesToRadians(a.Latitude));
        return Math.Sqrt((north * north) + (east * east));
    }
}
