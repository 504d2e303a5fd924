namespace JobBoard.Places;

/// <summary>Finds the position of a written place among the names a station knows; the most exact name wins.</summary>
internal sealed class PlaceTable
{
    private readonly Place[] _longestFirst;
    private readonly Dictionary<string, Place> _byName;

    public PlaceTable(IEnumerable<Place> places)
    {
        _byName = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            _byName.TryAdd(place.Name, place);
        }

        _longestFirst = [.. _byName.Values.Where(place => place.Name.Length >= 3).OrderByDescending(place => place.Name.Length)];
    }

    /// <summary>The place that the text names, else its town, else its district; null when the table knows none of them.</summary>
    public Place? Find(string? text)
    {
        var reading = PlaceReader.Read(text);
        return Named(reading.Street) ?? ByName(reading.Town) ?? ByName(reading.District) ?? LastPart(text) ?? ByName(reading.City);
    }

    private Place? LastPart(string? text) => ByName(PlaceReader.Parts(text).LastOrDefault() ?? string.Empty);

    private Place? Named(string street) =>
        street.Length == 0
            ? null
            : ByName(street) ?? Array.Find(_longestFirst, place => place.IsPoint && street.Contains(place.Name, StringComparison.Ordinal));

    private Place? ByName(string name) =>
        name.Length == 0 ? null
        : _byName.GetValueOrDefault(name)
          ?? Array.Find(_levelWords, word => _byName.ContainsKey(name + word)) switch
          {
              { } word => _byName[name + word],
              null => null,
          };

    private static readonly string[] _levelWords = ["市", "区", "镇", "街道", "乡", "县"];
}
