using BedBooking.Definition;
using StationKiosk.Records;

namespace BedBooking.Hotels;

/// <summary>
/// How many beds are free, by hotel, reckoned from two counts of the store alone: beds that can be given, by room, and guests of a night, by room
/// and sex. A room for anybody takes the sex of whoever is in it. The figure is for choosing; who gets the bed is decided when it is taken.
/// </summary>
internal sealed class FreeBeds
{
    private readonly Func<RecordQuery, IReadOnlyList<string>, FacetCounts> _facets;
    private readonly List<(string Hotel, string Room, string Rule, bool Accessible, int Beds)> _rooms;

    public FreeBeds(Func<RecordQuery, IReadOnlyList<string>, FacetCounts> facets)
    {
        _facets = facets;
        _rooms = [.. Count(Words.Beds, "slot", RecordFilter.Equal("usable", 1)).Select(slot => (slot.Key.Split('/') is var part ? (part[0], part[1], part[2], part[3] == "1", (int)slot.Value) : default))];
    }

    /// <summary>Free beds of a night by hotel, for one sex or for either; hotels without any are left out.</summary>
    public Dictionary<string, int> Of(DateOnly night, string? sex = null, bool accessible = false)
    {
        var taken = Count(Words.Nights, "taken", RecordFilter.Equal("night", Words.Day(night)));
        var free = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (hotel, room, rule, isAccessible, beds) in _rooms)
        {
            var (men, women) = (taken.GetValueOrDefault(Bed.Taken(hotel, room, Words.Male)), taken.GetValueOrDefault(Bed.Taken(hotel, room, Words.Female)));
            var others = sex switch { Words.Male => women, Words.Female => men, _ => 0 };
            if ((accessible && !isAccessible) || (sex is not null && rule != Words.Any && rule != sex) || others > 0)
            {
                continue;
            }

            if (beds - men - women is > 0 and var left)
            {
                free[hotel] = free.GetValueOrDefault(hotel) + (int)left;
            }
        }

        return free;
    }

    /// <summary>Beds that are free in each of several nights: the fewest of any.</summary>
    public Dictionary<string, int> Of(DateOnly from, int nights, string? sex, bool accessible)
    {
        var all = Of(from, sex, accessible);
        for (var night = 1; night < nights && all.Count > 0; night++)
        {
            var free = Of(from.AddDays(night), sex, accessible);
            all = all.Where(h => free.ContainsKey(h.Key)).ToDictionary(h => h.Key, h => Math.Min(h.Value, free[h.Key]), StringComparer.Ordinal);
        }

        return all;
    }

    private IReadOnlyDictionary<string, long> Count(string collection, string field, RecordFilter filter) =>
        _facets(new RecordQuery { Collection = collection, Filters = [filter] }, [field]).Counts[field];
}
