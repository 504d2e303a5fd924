using System.Globalization;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// <c>places.csv</c>: named places with positions, one a line, so that a list from a map office can be pasted in. The
/// station's file wins over the district's, name by name.
/// </summary>
internal static class PlacesFile
{
    private const string Header = "name,latitude,longitude,kind";

    public static IReadOnlyDictionary<string, NamedPlace> Read(ConfigFolder folder, IEnumerable<string> sites, FaultList faults)
    {
        var places = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
        foreach (var file in sites.Select(s => s + "/places.csv").Where(folder.Has))
        {
            foreach (var (name, place) in folder.Read(file) is { } source ? Read(source, faults) : [])
            {
                places.TryAdd(name, place);
            }
        }

        return places;
    }

    private static Dictionary<string, NamedPlace> Read(Source source, FaultList faults)
    {
        var places = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
        if (SourceEncoding.FaultIn(source.Bytes) is { } encoding)
        {
            faults.Add(source, encoding.Offset, "", encoding.Code);
            return places;
        }

        var lines = System.Text.Encoding.UTF8.GetString(source.Bytes.AsSpan(source.TextStart)).ReplaceLineEndings("\n").Split('\n');
        if (lines[0].Trim() != Header)
        {
            faults.Add(At(source, 1, "places-header", Header));
            return places;
        }

        var firstLines = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0 && PlaceOf(lines[i].Split(','), source, i + 1, faults) is { } place)
            {
                if (!firstLines.TryAdd(place.Name, i + 1))
                {
                    faults.Add(At(source, i + 1, "places-double", place.Name, firstLines[place.Name].ToString(CultureInfo.InvariantCulture)));
                }

                places.TryAdd(place.Name, place);
            }
        }

        return places;
    }

    private static NamedPlace? PlaceOf(string[] cells, Source source, int line, FaultList faults)
    {
        if (cells.Length != 4 || cells[0].Trim().Length == 0)
        {
            faults.Add(At(source, line, "places-columns", cells.Length.ToString(CultureInfo.InvariantCulture), "4", Header));
            return null;
        }

        var latitude = Degrees(cells[1], "latitude", 90, source, line, faults);
        var longitude = Degrees(cells[2], "longitude", 180, source, line, faults);
        return latitude is null || longitude is null
            ? null
            : new NamedPlace { Name = cells[0].Trim(), Latitude = latitude.Value, Longitude = longitude.Value, Kind = cells[3].Trim() };
    }

    private static double? Degrees(string cell, string column, int most, Source source, int line, FaultList faults)
    {
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= most)
        {
            return value;
        }

        var limit = most.ToString(CultureInfo.InvariantCulture);
        faults.Add(At(source, line, "places-number", cell.Trim(), column, "-" + limit, limit));
        return null;
    }

    private static Sdk.Configuration.Fault At(Source source, int line, string code, params object[] args) =>
        Messages.Fault(code, args) with { File = source.Name, Line = line, Column = 1 };
}
