using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace StationKiosk.Host.Engines;

/// <summary>A plugin's wwwroot below /_content/{plugin}. Nothing is watched: an engine's files never change.</summary>
internal sealed class PluginFiles(string plugin, string root) : IFileProvider
{
    private readonly string _prefix = $"/_content/{plugin}/";
    private readonly PhysicalFileProvider? _files = Directory.Exists(root) ? new PhysicalFileProvider(root) : null;

    public IFileInfo GetFileInfo(string subpath) => Below(subpath) is { } path ? _files!.GetFileInfo(path) : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => Below(subpath) is { } path ? _files!.GetDirectoryContents(path) : NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private string? Below(string subpath)
    {
        var path = "/" + subpath.TrimStart('/');
        return _files is not null && path.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) ? path[(_prefix.Length - 1)..] : null;
    }
}
