using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Engines;
using StationKiosk.Records;

namespace StationKiosk.Host.Sites;

/// <summary>Serves what people change in the configuration folder by hand, and keeps each such change as a version "from file".</summary>
internal sealed partial class ConfigWatch(HostPaths paths, EngineHost engines, FolderPublisher publisher, VersionStore versions, TimeProvider clock, ILogger<ConfigWatch> log) : IHostedService, IDisposable
{
    private FolderWatcher? _watcher;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await versions.DeclareAsync(cancellationToken);
        if (!Directory.Exists(paths.Config))
        {
            // It is missing, and says so among the repairs; nobody took its files away on purpose.
            return;
        }

        await KeepAsync(Everything(), cancellationToken);
        _watcher = new FolderWatcher(paths.Config, clock, Changed);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _watcher?.Dispose();

    private void Changed(IReadOnlyCollection<string> files) => _ = PublishAsync(files);

    private async Task PublishAsync(IReadOnlyCollection<string> files)
    {
        try
        {
            await KeepAsync(files.Count > 0 ? files : Everything(), CancellationToken.None);
            await engines.PublishAsync();
            LogPublished(log, files.Count);
        }
        // A wall: the watcher goes on whatever a change leads to.
        catch (Exception e)
        {
            LogFailed(log, e);
        }
    }

    // The medium may be full: what the files say is served all the same, and kept when it can be written again.
    private async Task KeepAsync(IEnumerable<string> files, CancellationToken cancellation)
    {
        try
        {
            await publisher.KeepHandEditsAsync(files, cancellation);
        }
        catch (StoreUnavailableException e)
        {
            LogUnkept(log, e);
        }
    }

    private IEnumerable<string> Everything() =>
        Directory.EnumerateFiles(paths.Config, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(paths.Config, f).Replace('\\', '/')).Where(f => !ConfigFolder.IsBystander(f));

    [LoggerMessage(LogLevel.Information, "Published {Count} changed files of the configuration")]
    private static partial void LogPublished(ILogger log, int count);

    [LoggerMessage(LogLevel.Error, "A change of the configuration could not be kept as a version")]
    private static partial void LogUnkept(ILogger log, Exception e);

    [LoggerMessage(LogLevel.Error, "A change of the configuration could not be published")]
    private static partial void LogFailed(ILogger log, Exception e);
}
