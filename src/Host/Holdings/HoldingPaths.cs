using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;

namespace StationKiosk.Host.Holdings;

/// <summary>The names of the pieces of a data folder and where they lie.</summary>
internal static class HoldingPaths
{
    public const string System = "system.db";
    public const string District = "district.db";
    public const string Configuration = "config";
    public const string Cookies = "keys/cookies";
    public const string CaseKeys = "keys/sealing.db";
    public const string Ring = "keys/sealing/ring.key";
    public const string Signing = "keys/signing.pem";

    // A store has a log and an index of it beside its file.
    private static readonly string[] Ends = ["", "-wal", "-shm"];

    public static string Station(string id) => $"stations/{id}/station.db";

    public static bool IsStore(string piece) => piece.EndsWith(".db", StringComparison.Ordinal);

    public static bool IsKey(string piece) => piece is Ring or Signing;

    public static string PathOf(DataFolder paths, string piece) => piece == Configuration ? paths.Config : Path.Combine(paths.Data, piece);

    /// <summary>The files that a piece is made of, as far as they are there; of cookies' keys those that cannot be read.</summary>
    public static IReadOnlyList<string> FilesOf(DataFolder paths, string piece) => piece == Cookies
        ? [.. Directory.Exists(paths.Keys) ? Directory.EnumerateFiles(paths.Keys, "*.xml").Where(f => !IsXml(f)) : []]
        : [.. Ends.Select(end => PathOf(paths, piece) + end).Where(File.Exists)];

    /// <summary>Everything of a data folder that is there and not empty.</summary>
    public static IEnumerable<string> There(DataFolder paths)
    {
        var stations = Path.Combine(paths.Data, "stations");
        var stores = Directory.Exists(stations) ? Directory.EnumerateDirectories(stations).Select(folder => Station(Path.GetFileName(folder))) : [];
        return new[] { System, District, Configuration, Cookies, CaseKeys, Ring, Signing }.Concat(stores).Where(piece => IsThere(paths, piece));
    }

    public static bool IsThere(DataFolder paths, string piece) => piece switch
    {
        Configuration => Directory.Exists(paths.Config) && Directory.EnumerateFiles(paths.Config, "*.json", SearchOption.AllDirectories).Any(),
        Cookies => Directory.Exists(paths.Keys) && Directory.EnumerateFiles(paths.Keys, "key-*.xml").Any(),
        _ => new FileInfo(PathOf(paths, piece)) is { Exists: true, Length: > 0 },
    };

    /// <summary>By which a key is known again; empty for what changes, null for what is there and cannot be read.</summary>
    public static string? Fingerprint(DataFolder paths, string piece)
    {
        try
        {
            // Whoever keeps them reads all of the folder, and fails at each page when one of them is cut off.
            if (piece == Cookies && !Directory.EnumerateFiles(paths.Keys, "*.xml").All(IsXml))
            {
                return null;
            }

            return IsKey(piece) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(PathOf(paths, piece))).AsSpan(0, 16)) : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsXml(string file)
    {
        try
        {
            return XElement.Load(file).HasElements;
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
