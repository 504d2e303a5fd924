using System.Globalization;

namespace StationKiosk.Host.Kiosk.Pinyin;

/// <summary>Family names and given names by reading, the commonest first.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, List<NamePart>> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamePart>> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Reading, int Cost)> _readings = new(StringComparer.Ordinal);
    private readonly List<string> _givenReadings;

    public NameTable(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            var cells = line.Split('\t');
            var table = cells[0] == "surname" ? _surnames : _given;
            var part = new NamePart(cells[2], int.Parse(cells[3], CultureInfo.InvariantCulture));
            if (!table.TryGetValue(cells[1], out var parts))
            {
                table[cells[1]] = parts = [];
            }

            parts.Add(part);
        }

        foreach (var parts in _surnames.Values.Concat(_given.Values))
        {
            parts.Sort((a, b) => a.Cost.CompareTo(b.Cost));
        }

        foreach (var (reading, parts) in _surnames)
        {
            foreach (var part in parts)
            {
                if (!_readings.TryGetValue(part.Text, out var known) || part.Cost < known.Cost)
                {
                    _readings[part.Text] = (reading, part.Cost);
                }
            }
        }

        _givenReadings = [.. _given.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>How a family name is read (曾 is zeng, whatever it is elsewhere); null for what is none.</summary>
    public string? ReadingOf(string surname) => _readings.TryGetValue(surname, out var known) ? known.Reading : null;

    public IReadOnlyList<NamePart> Surnames(ReadOnlySpan<char> reading) => Find(_surnames, reading);

    public IReadOnlyList<NamePart> Given(ReadOnlySpan<char> reading) => Find(_given, reading);

    /// <summary>Given names whose reading starts with these letters: what a half-typed syllable may become.</summary>
    public IEnumerable<NamePart> GivenStartingWith(string letters)
    {
        var at = _givenReadings.BinarySearch(letters, StringComparer.Ordinal);
        for (var index = at < 0 ? ~at : at; index < _givenReadings.Count && _givenReadings[index].StartsWith(letters, StringComparison.Ordinal); index++)
        {
            foreach (var part in _given[_givenReadings[index]])
            {
                yield return part;
            }
        }
    }

    private static List<NamePart> Find(Dictionary<string, List<NamePart>> table, ReadOnlySpan<char> reading) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(reading, out var parts) ? parts : [];
}
