using StationKiosk.Host.Engines;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Plugins;

/// <summary>
/// Serves what is put into the plugins folder, once it has been quiet there for a moment: a copy on its way is many changes, and each
/// engine costs time. A folder that has its manifest but not yet its assembly is waited for, though not for ever.
/// </summary>
internal sealed partial class PluginFolderWatcher(HostPaths paths, EngineHost engines, ILogger<PluginFolderWatcher> log) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private const int MostWaits = 15;

    private readonly SemaphoreSlim _changed = new(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!Directory.Exists(paths.Plugins))
        {
            return;
        }

        using var watcher = new FileSystemWatcher(paths.Plugins) { IncludeSubdirectories = true };
        watcher.Changed += (_, e) => Note(e.Name);
        watcher.Created += (_, e) => Note(e.Name);
        watcher.Deleted += (_, e) => Note(e.Name);
        watcher.Renamed += (_, e) => Note(e.Name);
        // Too many changes to tell apart: something changed.
        watcher.Error += (_, _) => _changed.Release();
        try
        {
            watcher.EnableRaisingEvents = true;
            // What came between the first engine and this moment was told to nobody.
            _changed.Release();
        }
        catch (IOException e)
        {
            // The system has no watches left: staff load plugins from the console then.
            LogFailed(log, e);
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await _changed.WaitAsync(stoppingToken);
            await QuietAsync(stoppingToken);
            await ReloadAsync();
        }
    }

    public override void Dispose()
    {
        _changed.Dispose();
        base.Dispose();
    }

    // Folders with a leading dot are where a careful copy is put together before it is renamed into its place.
    private void Note(string? name)
    {
        if (name?.StartsWith('.') == false)
        {
            _changed.Release();
        }
    }

    private async Task QuietAsync(CancellationToken stop)
    {
        var waits = 0;
        while (await _changed.WaitAsync(Quiet, stop) || (IsIncomplete() && ++waits < MostWaits))
        {
            // Still moving.
        }
    }

    private bool IsIncomplete() => Directory.EnumerateDirectories(paths.Plugins)
        .Where(folder => !Path.GetFileName(folder).StartsWith('.'))
        .Any(folder => !File.Exists(PartOf(folder, ".dll")) || !File.Exists(PartOf(folder, ".deps.json")));

    private static string PartOf(string folder, string extension) => Path.Combine(folder, Path.GetFileName(folder) + extension);

    private async Task ReloadAsync()
    {
        try
        {
            await engines.ReloadPluginsAsync();
        }
        // A wall: what is served goes on, and the next change is another chance.
        catch (Exception e)
        {
            LogFailed(log, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The changed plugins could not be served")]
    private static partial void LogFailed(ILogger log, Exception e);
}
