using System.Security.Cryptography;
using System.Text;
using StationKiosk.Host.Holdings;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Cases;

/// <summary>The key that the keys of cases are wrapped in, in a file of its own. Without it nothing is sealed either: a new one would open none of the old.</summary>
internal static class SealingRing
{
    public static byte[] Key(HostPaths paths, DataHoldings holdings)
    {
        holdings.Demand(HoldingPaths.Ring);
        var file = HoldingPaths.PathOf(paths.Holdings, HoldingPaths.Ring);
        if (File.Exists(file))
        {
            return Read(file) ?? throw holdings.Lost(HoldingPaths.Ring, HoldingCause.Damaged);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var key = RandomNumberGenerator.GetBytes(32);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(file + ".new", options))
        {
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(key)));
            stream.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file);
        holdings.Add(HoldingPaths.Ring);
        return key;
    }

    private static byte[]? Read(string file)
    {
        try
        {
            return Convert.FromBase64String(File.ReadAllText(file)) is { Length: 32 } key ? key : null;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
