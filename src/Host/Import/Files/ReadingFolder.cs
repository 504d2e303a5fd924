namespace StationKiosk.Host.Import.Files;

/// <summary>A folder for a file that is read for a command, named like a clerk's import, so that it goes after a day when the process is killed.</summary>
internal sealed class ReadingFolder : IDisposable
{
    private readonly string _path;

    public ReadingFolder(string data, TimeProvider clock)
    {
        _path = Path.Combine(data, "imports", Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"));
        Directory.CreateDirectory(_path);
    }

    public string Copy => Path.Combine(_path, "table");

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
