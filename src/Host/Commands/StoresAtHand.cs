using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Commands;

/// <summary>All stores below the data folder, also of stations that are not configured any more.</summary>
internal static class StoresAtHand
{
    /// <summary>The stores by their paths within the data, with slashes.</summary>
    public static IReadOnlyList<(string File, RecordStore Store)> Of(Stores stores, HostPaths paths)
    {
        var all = new List<(string, RecordStore)> { ("system.db", stores.System), ("district.db", stores.District) };
        var stations = Path.Combine(paths.Data, "stations");
        if (Directory.Exists(stations))
        {
            all.AddRange(Directory.EnumerateDirectories(stations)
                .Where(folder => File.Exists(Path.Combine(folder, "station.db")))
                .Select(folder => Path.GetFileName(folder)!)
                .Order(StringComparer.Ordinal)
                .Select(id => ($"stations/{id}/station.db", stores.Station(id))));
        }

        return all;
    }
}
