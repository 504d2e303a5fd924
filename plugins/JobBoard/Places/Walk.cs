namespace JobBoard.Places;

/// <summary>
/// Time on foot without a road map: the straight line made longer by a third for streets, at an unhurried 80 m a minute.
/// </summary>
internal static class Walk
{
    public const double Detour = 1.3;
    public const double MetresPerMinute = 80;
    private const double EarthRadius = 6_371_000;

    public static double Metres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude)
    {
        var latitudes = double.DegreesToRadians(toLatitude - fromLatitude);
        var longitudes = double.DegreesToRadians(toLongitude - fromLongitude);
        var half = Math.Pow(Math.Sin(latitudes / 2), 2)
            + (Math.Cos(double.DegreesToRadians(fromLatitude)) * Math.Cos(double.DegreesToRadians(toLatitude)) * Math.Pow(Math.Sin(longitudes / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    /// <summary>Whole minutes, rounded up: nobody is told that a place is nearer than it is.</summary>
    public static int Minutes(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude) =>
        (int)Math.Ceiling(Metres(fromLatitude, fromLongitude, toLatitude, toLongitude) * Detour / MetresPerMinute);

    /// <summary>A box that holds every point within the minutes, and some beyond: the store narrows by it before exact minutes decide.</summary>
    public static WalkBox Around(double latitude, double longitude, int minutes)
    {
        var metres = minutes * MetresPerMinute / Detour;
        var latitudes = double.RadiansToDegrees(metres / EarthRadius);
        var longitudes = latitudes / Math.Max(0.01, Math.Cos(double.DegreesToRadians(latitude)));
        return new WalkBox { South = latitude - latitudes, North = latitude + latitudes, West = longitude - longitudes, East = longitude + longitudes };
    }
}
