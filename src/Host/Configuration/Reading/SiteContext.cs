using StationKiosk.Host.Configuration.Contents;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>What modules of one site share while they are read.</summary>
/// <param name="Site">The site as plugins see it; what its own file does not say rightly is left out.</param>
/// <param name="Languages">Languages that texts may be in; the first is the one that they must be in.</param>
/// <param name="DistrictTexts">The district's text files.</param>
/// <param name="StationTexts">The station's text files; empty for the district itself.</param>
internal sealed record SiteContext(SiteInfo Site, IReadOnlyList<string> Languages, IReadOnlyList<TextFile> DistrictTexts, IReadOnlyList<TextFile> StationTexts)
{
    /// <summary>The content folders of the site: the district's, and the station's own after it.</summary>
    public IReadOnlyList<ContentFolder> Contents { get; init; } = [];
}
