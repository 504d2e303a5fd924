using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>Everything that the reading of a module follows from, besides its plugin.</summary>
internal sealed record ModuleOrigin(ConfigDocument? District, ConfigDocument? Station, SiteContext Site, IReadOnlyList<Source> Contents)
{
    /// <summary>Whether the same came of both. Files that did not change are the same objects (<see cref="FileMemory"/>).</summary>
    public bool IsSame(ModuleOrigin other) =>
        IsSame(District, other.District)
        && IsSame(Station, other.Station)
        && Site.Languages.SequenceEqual(other.Site.Languages, StringComparer.Ordinal)
        && Site.DistrictTexts.SequenceEqual(other.Site.DistrictTexts)
        && Site.StationTexts.SequenceEqual(other.Site.StationTexts)
        && Contents.SequenceEqual(other.Contents)
        && ReferenceEquals(SiteInfos.Settled(Site.Site, other.Site.Site), other.Site.Site);

    private static bool IsSame(ConfigDocument? one, ConfigDocument? other) =>
        ReferenceEquals(one?.Source, other?.Source) && one?.WasDistricts == other?.WasDistricts && one?.HasStations == other?.HasStations;
}
