using System.Text;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Commands;

/// <summary>The socket file by which commands reach the running host: in the data folder, for the host's own user alone.</summary>
internal static class HostSocket
{
    // What a socket address holds on Linux; on a deeper folder the host goes without, and commands say that it is running.
    private const int LongestPath = 107;

    public static string? PathOf(HostPaths paths)
    {
        var path = Path.Combine(paths.Data, "host.sock");
        return Encoding.UTF8.GetByteCount(path) <= LongestPath ? path : null;
    }

    /// <summary>Whoever holds the data lock may take away what a host that was killed left behind.</summary>
    public static void RemoveStale(HostPaths paths) => File.Delete(Path.Combine(paths.Data, "host.sock"));

    public static void Close(HostPaths paths)
    {
        if (!OperatingSystem.IsWindows() && PathOf(paths) is { } path && File.Exists(path))
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
