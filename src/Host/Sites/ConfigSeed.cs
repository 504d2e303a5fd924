using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Sites;

/// <summary>Copies the shipped configuration to where it is served from, once; returns whether it did. From then on the files there are the truth.</summary>
internal static class ConfigSeed
{
    public static bool Plant(HostPaths paths)
    {
        if (Directory.Exists(paths.Config) || !Directory.Exists(HostPaths.Shipped))
        {
            return false;
        }

        // By rename at the end: a power cut leaves either all of it or nothing that counts.
        var half = paths.Config + ".new";
        if (Directory.Exists(half))
        {
            Directory.Delete(half, recursive: true);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(half)!);
        FolderCopy.Copy(HostPaths.Shipped, half);
        Directory.Move(half, paths.Config);
        return true;
    }
}
