using System.Globalization;
using System.Text;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Packages;

/// <summary>The lines of a <c>places.csv</c> that a package brings along.</summary>
internal static class PackagePlaces
{
    private const string Header = "name,latitude,longitude,kind\n";

    public static byte[] Write(IEnumerable<NamedPlace> places) => Encoding.UTF8.GetBytes(Header + string.Concat(places.Select(p =>
        string.Create(CultureInfo.InvariantCulture, $"{p.Name},{p.Latitude},{p.Longitude},{p.Kind}\n"))));

    /// <summary>Name and whole line of each place.</summary>
    public static IReadOnlyList<(string Name, string Line)> Lines(byte[] file) =>
        [.. Encoding.UTF8.GetString(file).ReplaceLineEndings("\n").Split('\n').Skip(1).Where(l => l.Trim().Length > 0).Select(l => (l.Split(',')[0].Trim(), l.Trim()))];

    /// <summary>A places file with these lines behind its own.</summary>
    public static byte[] With(byte[]? file, IEnumerable<string> lines)
    {
        var text = file is { Length: > 0 } ? Encoding.UTF8.GetString(file) : Header;
        var gap = text.EndsWith('\n') ? "" : "\n";
        return Encoding.UTF8.GetBytes(text + gap + string.Concat(lines.Select(l => l + "\n")));
    }
}
