using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Sites;

/// <summary>
/// A site as immutable data: what it is, its modules that can be served, and the truth about those that cannot. A request keeps the one it
/// began with; publishing makes another.
/// </summary>
internal sealed record Snapshot(SiteInfo Site, SiteLook Look, IReadOnlyDictionary<string, ModuleInstance> Modules, IReadOnlyDictionary<string, ModuleStatus> Status)
{
    /// <summary>The site's own store; for the district the district's.</summary>
    public required RecordStore Store { get; init; }

    /// <summary>The site's texts in a language.</summary>
    public required Func<string, ITexts> TextsIn { get; init; }

    /// <summary>Modules in the order of their tiles, also those that cannot be served now.</summary>
    public required IReadOnlyList<ModuleTile> Tiles { get; init; }
}
