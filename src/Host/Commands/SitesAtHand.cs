using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary>The sites a command works on: those that the running host serves, else read from the files without building an engine.</summary>
internal sealed class SitesAtHand(EngineHost engines, PluginCatalog catalog, SnapshotBuilder snapshots, EngineStarts starts)
{
    private IReadOnlyDictionary<string, Snapshot>? _read;

    public async Task<IReadOnlyDictionary<string, Snapshot>> AllAsync(CommandRun run)
    {
        if (engines.IsServing)
        {
            return engines.Live.Sites;
        }

        if (_read is null)
        {
            using var watch = new ExitWatch(run);
            _read = await snapshots.BuildAsync(catalog.Read(starts.Disabled), new Dictionary<string, Snapshot>(StringComparer.Ordinal));
        }

        return _read;
    }

    /// <summary>A module by the names a person typed, or the sentence that says why there is none.</summary>
    public async Task<(ModuleInstance? Module, string? Refusal)> FindAsync(CommandRun run, string station, string module)
    {
        var sites = await AllAsync(run);
        if (!sites.TryGetValue(station, out var site))
        {
            return (null, run.Texts["no-station", station, Names(sites.Keys)]);
        }

        if (site.Modules.TryGetValue(module, out var found))
        {
            return (found, null);
        }

        return site.Status.GetValueOrDefault(module)?.Cause is { } cause
            ? (null, run.Texts["module-down", module, cause.In(run.Call.Language).Text])
            : (null, run.Texts["no-module", module, station, Names(site.Modules.Keys)]);
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));
}
