using BedBooking.Definition;
using BedBooking.Settings;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Stays;

/// <summary>
/// How long one person may stay, told apart by the mark of the identity number. All stations write into one store, so a stay that was booked
/// at another one counts too. A refusal names the rule and the day on which it ends.
/// </summary>
internal static class StayLimits
{
    public static LocalizedText? Refusal(IModuleWork work, BedSettings settings, string person, DateOnly from, DateOnly until)
    {
        var nights = until.DayNumber - from.DayNumber;
        if (nights > settings.MostNights)
        {
            return settings.Sentence("refuse-nights", settings.MostNights, Words.Day(from.AddDays(settings.MostNights)));
        }

        var stays = Of(work, person);
        if (stays.FirstOrDefault(s => Words.Running.Contains(s.State, StringComparer.Ordinal)) is { } running)
        {
            return settings.Sentence("refuse-one", running.HotelName, Words.Day(running.Until));
        }

        if (stays.FirstOrDefault(s => s.Overlaps(from, until)) is { } other)
        {
            return settings.Sentence("refuse-one", other.HotelName, Words.Day(other.Until));
        }

        foreach (var year in new[] { from.Year, until.AddDays(-1).Year }.Distinct())
        {
            var wanted = Within(from, until, year);
            var used = stays.Sum(s => Within(s.From, s.Until, year));
            if (used + wanted > settings.MostNightsInYear)
            {
                return settings.Sentence("refuse-year", settings.MostNightsInYear, used, Words.Day(new DateOnly(year + 1, 1, 1)));
            }
        }

        return null;
    }

    private static List<Stay> Of(IModuleWork work, string person) => person.Length == 0 ? [] :
    [
        .. work.Find(new RecordQuery
        {
            Collection = Words.Stays,
            Filters = [RecordFilter.Equal("person", person), RecordFilter.AnyOf("state", Words.Counting.Select(s => (FieldValue)s))],
            Take = 500,
        }).Records.Select(r => new Stay(r)),
    ];

    private static int Within(DateOnly from, DateOnly until, int year)
    {
        var first = Math.Max(from.DayNumber, new DateOnly(year, 1, 1).DayNumber);
        var end = Math.Min(until.DayNumber, new DateOnly(year, 12, 31).DayNumber + 1);
        return Math.Max(0, end - first);
    }
}
