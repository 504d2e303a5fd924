using StationKiosk.Host.Configuration.Json;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// In which order stations get a change of the district. A station says its ring in its own file; those that say none are the last. It is read
/// from the file alone, since it decides which file of the district the station is read with.
/// </summary>
internal static class Rings
{
    /// <summary>The ring of stations that name none.</summary>
    public const int Last = int.MaxValue;

    private const string Member = "ring";
    private const string DistrictModules = "district/modules/";
    private static readonly string[] Whole = ["district/site.json", "district/checks.json"];

    /// <summary>Whether a change of this file goes ring by ring: a service of the district, its settings and defaults, or what services share.</summary>
    public static bool Concern(string file) => Whole.Contains(file, StringComparer.Ordinal) || (file.StartsWith(DistrictModules, StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal));

    public static int Of(ConfigDocument? station) =>
        station?.Root?[Member] is { Kind: NodeKind.Number } ring && int.TryParse(ring.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number : Last;

    /// <summary>The stations of a folder, the first to get a change first.</summary>
    public static IReadOnlyList<RingOfStation> Stations(string folder)
    {
        var stations = Path.Combine(folder, "stations");
        return !Directory.Exists(stations) ? [] : [.. Directory.EnumerateDirectories(stations)
            .Select(s => (Id: Path.GetFileName(s), File: Path.Combine(s, "station.json")))
            .Where(s => File.Exists(s.File))
            .Select(s => new RingOfStation(s.Id, Of(ConfigDocument.Read(new Source(s.File, File.ReadAllBytes(s.File))))))
            .OrderBy(s => s.Ring)
            .ThenBy(s => s.Station, StringComparer.Ordinal)];
    }

    /// <summary>The rings that they are in.</summary>
    public static IReadOnlyList<int> In(string folder) => [.. Stations(folder).Select(s => s.Ring).Distinct()];
}
