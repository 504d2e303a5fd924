using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Shared;

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
        && Site.Checks.Select(c => c.Source).SequenceEqual(other.Site.Checks.Select(c => c.Source))
        && ReferenceEquals(SiteInfos.Settled(Site.Site, other.Site.Site), other.Site.Site);

    /// <summary>The files that say what services share, where the module names any of it: it changes with them.</summary>
    public IReadOnlyList<Source> Shared => SharedParts.IsNamedIn(District?.Root) || SharedParts.IsNamedIn(Station?.Root) ? [.. Site.Checks.Select(c => c.Source)] : [];

    private static bool IsSame(ConfigDocument? one, ConfigDocument? other) =>
        ReferenceEquals(one?.Source, other?.Source) && one?.WasDistricts == other?.WasDistricts && one?.HasStations == other?.HasStations;
}
