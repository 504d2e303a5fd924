using System.Runtime.InteropServices;
using System.Text;

namespace StationKiosk.Host.Holdings;

/// <summary>Whether a path is a plain file: no link, device, pipe or socket. .NET does not tell them apart.</summary>
internal static class OrdinaryFile
{
    private const int Here = -100;
    private const int NotThroughLinks = 0x100;
    private const uint KindOnly = 1;
    private const int ModeAt = 28;
    private const int KindMask = 0xF000;
    private const int Plain = 0x8000;

    public static bool Is(string path)
    {
        if (new FileInfo(path) is { Exists: false } or { LinkTarget: not null } || Directory.Exists(path))
        {
            return false;
        }

        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        var answer = new byte[256];
        return Statx(Here, Encoding.UTF8.GetBytes(path + "\0"), NotThroughLinks, KindOnly, answer) == 0 && (BitConverter.ToUInt16(answer, ModeAt) & KindMask) == Plain;
    }

    // Its layout is the same on every processor. The path ends with a zero.
    [DllImport("libc", EntryPoint = "statx")]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] answer);
}
