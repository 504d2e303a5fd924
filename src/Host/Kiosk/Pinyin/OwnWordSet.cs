namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>Added words by reading and by initials.</summary>
internal sealed class OwnWordSet
{
    private const int LongestReading = 63;
    private readonly Dictionary<string, string> _byReading = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byInitials = new(StringComparer.Ordinal);
    private readonly string[] _sorted;

    public OwnWordSet(IEnumerable<string> words, ChineseReadings readings)
    {
        foreach (var word in words)
        {
            var syllables = readings.Syllables(word);
            var key = string.Concat(syllables);
            if (syllables.Count == 0 || key.Length > LongestReading || !_byReading.TryAdd(key, word))
            {
                continue;
            }

            var initials = string.Concat(syllables.Select(syllable => syllable[0]));
            if (!_byInitials.TryGetValue(initials, out var same))
            {
                _byInitials[initials] = same = [];
            }

            same.Add(word);
        }

        _sorted = [.. _byReading.Keys.Order(StringComparer.Ordinal)];
    }

    public static OwnWordSet Empty { get; } = new([], ChineseReadings.None);

    public string? Find(ReadOnlySpan<char> reading) =>
        _sorted.Length > 0 && _byReading.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(reading, out var word) ? word : null;

    public IReadOnlyList<string> Abbreviated(ReadOnlySpan<char> initials) =>
        _byInitials.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(initials, out var words) ? words : [];

    public IEnumerable<string> StartingWith(string letters)
    {
        var at = Array.BinarySearch(_sorted, letters, StringComparer.Ordinal);
        for (var index = at < 0 ? ~at : at; index < _sorted.Length && _sorted[index].StartsWith(letters, StringComparison.Ordinal); index++)
        {
            yield return _byReading[_sorted[index]];
        }
    }
}
