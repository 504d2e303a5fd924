using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

internal sealed record DistrictReading
{
    /// <summary>Null when <c>site.json</c> has faults.</summary>
    public SiteConfig? Config { get; init; }

    /// <summary>The district as plugins see it; null when <c>site.json</c> has faults.</summary>
    public SiteInfo? Info { get; init; }

    /// <summary>Modules whose scope is the district; stations have them too, with their own heads.</summary>
    public required IReadOnlyList<ModuleReading> Modules { get; init; }

    /// <summary>Its <c>site.json</c>; null when there is none.</summary>
    public Source? Main { get; init; }

    public required TextCatalog Texts { get; init; }

    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
