using System.Diagnostics;
using System.Globalization;

namespace StationKiosk.Host.Plugins;

/// <summary>Where the copies of plugin folders are from which code was loaded, one folder for each process; what a process leaves, a later one clears away.</summary>
internal static class ShadowFolders
{
    private static readonly string All = Path.Combine(Path.GetTempPath(), "stationkiosk");

    /// <summary>This process's; its name begins with the process id.</summary>
    public static string Own { get; } = MakeOwn();

    public static void Clear()
    {
        if (!Directory.Exists(All))
        {
            return;
        }

        foreach (var folder in Directory.EnumerateDirectories(All).Where(f => !IsInUse(f)))
        {
            Delete(folder);
        }
    }

    private static void Delete(string folder)
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

    private static string MakeOwn()
    {
        var folder = Path.Combine(All, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{Guid.NewGuid():N}"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(folder);
        return folder;
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
