using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Contents;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shared;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>What modules of one site share while they are read.</summary>
/// <param name="Site">The site as plugins see it; what its own file does not say rightly is left out.</param>
/// <param name="Languages">Languages that texts may be in; the first is the one that they must be in.</param>
/// <param name="DistrictTexts">The district's text files.</param>
/// <param name="StationTexts">The station's text files; empty for the district itself.</param>
internal sealed record SiteContext(SiteInfo Site, IReadOnlyList<string> Languages, IReadOnlyList<TextFile> DistrictTexts, IReadOnlyList<TextFile> StationTexts)
{
    /// <summary>The files with what the site's services share, the district's first.</summary>
    public IReadOnlyList<ConfigDocument> Checks { get; init; } = [];

    /// <summary>What the site's services share.</summary>
    public SharedParts Shared { get; init; } = SharedParts.None;

    /// <summary>With what the services share according to these files.</summary>
    public SiteContext With(params ConfigDocument?[] checks)
    {
        var files = checks.OfType<ConfigDocument>().ToList();
        return this with { Checks = files, Shared = new SharedParts(LayerMerge.Merge(files.Select((f, at) => f.As(at == 0 ? "district" : "station")), new FaultList())) };
    }

    /// <summary>The content folders of the site: the district's, and the station's own after it.</summary>
    public IReadOnlyList<ContentFolder> Contents { get; init; } = [];
}
