using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Hours;

namespace StationKiosk.Sdk.Plugins;

/// <summary>A service point, or the district as a whole.</summary>
public sealed record SiteInfo
{
    /// <summary>The id in addresses (<c>/s/{id}</c>) and folders; the district's is <c>district</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name residents know.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Street and house number, or how to find the place.</summary>
    public LocalizedText? Place { get; init; }

    /// <summary>Where to go for a person: the desk or counter.</summary>
    public LocalizedText? Desk { get; init; }

    /// <summary>The station's telephone number as printed; <see langword="null"/> when there is none.</summary>
    public string? Phone { get; init; }

    /// <summary>When staff are there; <see langword="null"/> for a site that does not say, such as the district.</summary>
    public WeekHours? Hours { get; init; }

    /// <summary>Dates, hours and end days are reckoned in this zone.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>BCP 47 tags; the first is the one the kiosk starts in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Degrees north (WGS 84); <see langword="null"/> when the site has no position.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east (WGS 84); <see langword="null"/> when the site has no position.</summary>
    public double? Longitude { get; init; }

    /// <summary>Named places of the area, from <c>places.csv</c>, by name.</summary>
    public IReadOnlyDictionary<string, NamedPlace> Places { get; init; } = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);

    /// <summary>The calendar day at an instant, as people at the station would say it.</summary>
    /// <param name="instant">Any instant.</param>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    /// <summary>The station at an instant: open or closed, and when again.</summary>
    /// <param name="instant">Any instant; usually now.</param>
    public StationNow At(DateTimeOffset instant) => new() { Site = this, Local = TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime };

    /// <summary>A day or, when nobody is at the station then, the next one on which somebody is: what staff do falls due on days when they are there.</summary>
    /// <param name="day">The calendar day.</param>
    public DateOnly WorkingDay(DateOnly day) => Hours?.OpenDay(day) ?? day;

    /// <summary>The first instant of a calendar day in the station's zone.</summary>
    /// <param name="day">The calendar day.</param>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local));
    }

    /// <summary>
    /// Minutes on foot from the site to a place, at 80 metres a minute; see <see cref="WalkingMetres"/>.
    /// </summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <returns>Whole minutes, at least 1; <see langword="null"/> when the site has no position.</returns>
    public int? WalkingMinutes(double latitude, double longitude) =>
        WalkingMetres(latitude, longitude) is { } metres ? Math.Max(1, (int)Math.Ceiling(metres / 80)) : null;

    /// <summary>Metres on foot from the site to a place: the straight line times 1.3, since streets bend.</summary>
    /// <param name="north">Degrees north.</param>
    /// <param name="east">Degrees east.</param>
    /// <returns>Metres; <see langword="null"/> when the site has no position.</returns>
    public double? WalkingMetres(double north, double east)
    {
        if (Latitude is not { } from || Longitude is not { } fromEast)
        {
            return null;
        }

        const double EarthRadius = 6_371_000;
        var up = double.DegreesToRadians(north - from);
        var across = double.DegreesToRadians(east - fromEast);
        var h = Math.Pow(Math.Sin(up / 2), 2)
            + (Math.Cos(double.DegreesToRadians(from)) * Math.Cos(double.DegreesToRadians(north)) * Math.Pow(Math.Sin(across / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(h)) * 1.3;
    }
}
