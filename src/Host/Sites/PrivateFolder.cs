namespace StationKiosk.Host.Sites;

/// <summary>A folder readable to the host's user alone, for what residents told.</summary>
internal static class PrivateFolder
{
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
