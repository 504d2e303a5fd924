using StationKiosk.Sdk.Plugins;

namespace JobBoard.Places;

/// <summary>Finds the position of a written place among the names a station knows; the most exact name wins.</summary>
internal sealed class PlaceTable
{
    private readonly NamedPlace[] _longestFirst;
    private readonly Dictionary<string, NamedPlace> _byName;

    public PlaceTable(IEnumerable<NamedPlace> places)
    {
        _byName = new Dictionary<string, NamedPlace>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            _byName.TryAdd(place.Name, place);
        }

        _longestFirst = [.. _byName.Values.Where(place => place.Name.Length >= 3).OrderByDescending(place => place.Name.Length)];
    }

    /// <summary>A whole city or district has a middle, but nobody walks from it: such a name gives no distance.</summary>
    public static bool IsPoint(NamedPlace place) => place.Kind is not ("city" or "district" or "county");

    /// <summary>The place that the text names, else its town, else its district; null when the table knows none of them.</summary>
    public NamedPlace? Find(string? text)
    {
        var reading = PlaceReader.Read(text);
        return Named(reading.Street) ?? ByName(reading.Town) ?? ByName(reading.District) ?? LastPart(text) ?? ByName(reading.City);
    }

    private NamedPlace? LastPart(string? text) => ByName(PlaceReader.Parts(text).LastOrDefault() ?? string.Empty);

    private NamedPlace? Named(string street) =>
        street.Length == 0
            ? null
            : ByName(street) ?? Array.Find(_longestFirst, place => IsPoint(place) && street.Contains(place.Name, StringComparison.Ordinal));

    private NamedPlace? ByName(string name) =>
        name.Length == 0 ? null
        : _byName.GetValueOrDefault(name)
          ?? Array.Find(_levelWords, word => _byName.ContainsKey(name + word)) switch
          {
              { } word => _byName[name + word],
              null => null,
          };

    private static readonly string[] _levelWords = ["市", "区", "镇", "街道", "乡", "县"];
}
