using StationKiosk.Host.Configuration.Reading;

namespace StationKiosk.Host.Configuration.Publishing;

/// <summary>
/// Says once, shortly after the last of a burst, which files of a folder changed: editors save through temporary files and
/// renames, and a copied folder comes file by file. An overflow of the system's queue counts as a change of everything.
/// </summary>
internal sealed class FolderWatcher : IDisposable
{
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly string _root;
    private readonly Action<IReadOnlyCollection<string>> _changed;
    private readonly FileSystemWatcher _watcher;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private HashSet<string> _pending = new(StringComparer.Ordinal);

    /// <summary>Watches from now on.</summary>
    /// <param name="folder">The configuration folder; it must be there.</param>
    /// <param name="clock">Counts the quiet time.</param>
    /// <param name="changed">Gets paths in the folder with forward slashes; empty for "anything". Called on a pool thread.</param>
    public FolderWatcher(string folder, TimeProvider clock, Action<IReadOnlyCollection<string>> changed)
    {
        _root = Path.GetFullPath(folder);
        _changed = changed;
        _timer = clock.CreateTimer(_ => Raise(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = new FileSystemWatcher(_root)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        _watcher.Changed += (_, e) => Note(e.FullPath);
        _watcher.Created += (_, e) => Note(e.FullPath);
        _watcher.Deleted += (_, e) => Note(e.FullPath);
        _watcher.Renamed += (_, e) =>
        {
            Note(e.OldFullPath);
            Note(e.FullPath);
        };
        _watcher.Error += (_, _) => Overflow();
        _watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    private void Note(string path)
    {
        var file = Path.GetRelativePath(_root, path).Replace('\\', '/');
        if (ConfigFolder.IsBystander(file))
        {
            return;
        }

        lock (_gate)
        {
            _pending.Add(file);
        }

        _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    private void Overflow()
    {
        lock (_gate)
        {
            _pending.Add("");
        }

        _timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    private void Raise()
    {
        HashSet<string> files;
        lock (_gate)
        {
            (files, _pending) = (_pending, new(StringComparer.Ordinal));
        }

        if (files.Count > 0)
        {
            _changed(files.Contains("") ? [] : files);
        }
    }
}
