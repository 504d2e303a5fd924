using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Sites;

/// <summary>What the configuration would be with some files changed, for the plugins that are in use: a change is known to be good before it is written.</summary>
internal sealed class DraftReading(SiteReading reading, EngineHost engines, PluginCatalog catalog, EngineStarts starts)
{
    private static readonly Dictionary<string, byte[]?> Nothing = [];
    private PluginSet? _read;

    /// <summary>Those that are served, else those in the plugins folder.</summary>
    public PluginSet Plugins => engines.IsServing ? engines.Live.Engine.Plugins : _read ??= catalog.Read(starts.Disabled);

    /// <summary>The files as they are now.</summary>
    public ConfigurationReading Now => Read(Nothing);

    public ConfigurationReading Read(IReadOnlyDictionary<string, byte[]?> instead) => reading.Draft(Plugins, instead);

    /// <summary>Serves what the files say now; without a running host it is served at the next start.</summary>
    public Task ServeAsync() => engines.IsServing ? engines.PublishAsync() : Task.CompletedTask;
}
