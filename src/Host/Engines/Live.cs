using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Engines;

/// <summary>All that is served: one engine and every site as data on it. Published by exchanging one reference.</summary>
internal sealed record Live(Engine Engine, IReadOnlyDictionary<string, Snapshot> Sites)
{
    public required bool IsSafeMode { get; init; }

    /// <summary>The truth about every plugin, by id.</summary>
    public required IReadOnlyDictionary<string, PluginStatus> Plugins { get; init; }

    public Live With(Snapshot site) => this with { Sites = new Dictionary<string, Snapshot>(Sites, StringComparer.Ordinal) { [site.Site.Id] = site } };
}
