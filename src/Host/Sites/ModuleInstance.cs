using StationKiosk.Host.Plugins;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Sites;

/// <summary>A module of a site as it is served: checked settings, what the plugin made of them, and the store of its data.</summary>
internal sealed record ModuleInstance(ModuleInfo Info, ModuleTile Tile, object Settings, ModuleDefinition Definition, RecordStore Store)
{
    /// <summary>The code its definition came from.</summary>
    public required PluginCode Code { get; init; }

    /// <summary>The store of the site it stands on, which a district's module shares with nobody.</summary>
    public required RecordStore SiteStore { get; init; }

    /// <summary>Names the settings it was made from.</summary>
    public required string EffectiveHash { get; init; }

    /// <summary>The name of one of its collections in the store.</summary>
    public string Stored(string collection) => $"{Info.Id}.{collection}";
}
