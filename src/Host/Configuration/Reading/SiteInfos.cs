using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>Sites as plugins see them.</summary>
internal static class SiteInfos
{
    public const string District = "district";

    public static SiteInfo Of(string id, StationConfig config, IReadOnlyDictionary<string, NamedPlace> places) => new()
    {
        Id = id,
        Name = config.Name,
        Place = config.Place,
        Desk = config.Desk,
        Phone = config.Phone,
        Hours = config.Hours.ToWeek(),
        TimeZone = ZoneOf(config.TimeZone),
        Languages = config.Languages,
        Latitude = config.Position?.Latitude,
        Longitude = config.Position?.Longitude,
        Places = places,
    };

    /// <summary>The one that was, when nothing changed: records compare lists by reference, and each reading makes new ones.</summary>
    public static SiteInfo Settled(SiteInfo site, SiteInfo? was) =>
        was is not null
        && site with { Languages = was.Languages, Places = was.Places } == was
        && site.Languages.SequenceEqual(was.Languages, StringComparer.Ordinal)
        && site.Places.Count == was.Places.Count
        && site.Places.All(p => was.Places.GetValueOrDefault(p.Key) == p.Value)
            ? was
            : site;

    public static SiteInfo Of(SiteConfig config) => new()
    {
        Id = District,
        Name = config.Name,
        TimeZone = ZoneOf(config.TimeZone),
        Languages = config.Languages,
    };

    /// <summary>A site whose own file cannot be read: its modules are checked all the same.</summary>
    public static SiteInfo Unknown(string id) => new()
    {
        Id = id,
        Name = LocalizedText.Same(id),
        TimeZone = TimeZoneInfo.Utc,
        Languages = BuiltInTexts.Languages,
    };

    // The zone was checked; when the system lost its zones since, wrong hours are better than no station.
    private static TimeZoneInfo ZoneOf(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;
}
