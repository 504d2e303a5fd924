using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace StationKiosk.Host.Holdings;

/// <summary>Sees to it that files are on the disk, and so are their names, which lie in the folder: both before anybody is told that they are safe.</summary>
internal static class DiskSync
{
    private const int ReadOnly = 0;

    /// <summary>A folder with everything below it.</summary>
    public static void Tree(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            // Windows flushes only what may be written; elsewhere a file that nobody may write is flushed as well.
            using var handle = File.OpenHandle(file, FileMode.Open, OperatingSystem.IsWindows() ? FileAccess.ReadWrite : FileAccess.Read);
            RandomAccess.FlushToDisk(handle);
        }

        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            Tree(inner);
        }

        Names(folder);
    }

    /// <summary>The names in a folder alone. Windows keeps them in a journal of its own and has no such call.</summary>
    public static void Names(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var handle = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly), ownsHandle: true);
        if (handle.IsInvalid)
        {
            throw new IOException($"The folder {folder} could not be opened: error {Marshal.GetLastPInvokeError()}.");
        }

        RandomAccess.FlushToDisk(handle);
    }

    // .NET opens no folders. The path ends with a zero.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);
}
