using System.Diagnostics;
using System.Globalization;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Plugins;

/// <summary>Clears away the copies of plugin folders that hosts which are no more have left.</summary>
internal static class ShadowFolders
{
    public static void Clear()
    {
        if (!Directory.Exists(HostPaths.Shadows))
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(HostPaths.Shadows).Where(f => !IsInUse(f)))
        {
            Delete(folder);
        }
    }

    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another account's, or another host was faster: it costs a few megabytes and nothing else.
        }
    }

    private static bool IsInUse(string folder)
    {
        var name = Path.GetFileName(folder);
        if (!int.TryParse(name.Split('-')[0], CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
