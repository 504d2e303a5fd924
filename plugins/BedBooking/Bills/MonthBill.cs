using System.Globalization;
using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Stays;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace BedBooking.Bills;

/// <summary>
/// The nights of a month that are to be paid, added up twice from different sources: the records of nights, and what happened to the stays. Both
/// must agree. A list that was made is never changed: what comes out differently later becomes a line of its own, so that all lines of the month
/// add up to what happened.
/// </summary>
internal static class MonthBill
{
    /// <summary>Nights that were used, up to yesterday, counted in the records of nights.</summary>
    public static SortedDictionary<string, long> OfNights(Func<RecordQuery, IReadOnlyList<string>, FacetCounts> facets, DateOnly month, DateOnly today)
    {
        var nights = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var night = First(month); night < End(month, today); night = night.AddDays(1))
        {
            // Day by day: a district has fewer guests in one night than a count may look at.
            var query = new RecordQuery { Collection = Words.Nights, Filters = [RecordFilter.Equal("night", Words.Day(night)), RecordFilter.Equal("used", 1)] };
            foreach (var (key, count) in facets(query, ["bill"]).Counts["bill"])
            {
                nights[key] = nights.GetValueOrDefault(key) + count;
            }
        }

        return nights;
    }

    /// <summary>The same, reckoned from the stays: from arriving to leaving, in each bed as long as it was theirs.</summary>
    public static SortedDictionary<string, long> OfStays(IEnumerable<Stay> stays, DateOnly month, DateOnly today)
    {
        var nights = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var stay in stays.Where(s => s.ArrivedOn is not null && s.State is Words.Arrived or Words.Left))
        {
            var legs = stay.Legs;
            for (var i = 0; i < legs.Count; i++)
            {
                var from = Latest(legs[i].From, stay.ArrivedOn!.Value, First(month));
                var until = Earliest(i + 1 < legs.Count ? legs[i + 1].From : stay.Until, stay.Until, End(month, today));
                if (until > from)
                {
                    var key = new BillKey(legs[i].Hotel, stay.Employer, legs[i].Rate).ToString();
                    nights[key] = nights.GetValueOrDefault(key) + until.DayNumber - from.DayNumber;
                }
            }
        }

        return nights;
    }

    /// <summary>All stays that have a night in a month.</summary>
    public static IEnumerable<Stay> Stays(Func<RecordQuery, RecordPage> find, DateOnly month) => StayList.All(
        find,
        RecordFilter.AnyOf("state", Words.Arrived, Words.Left),
        RecordFilter.Range("from", null, Words.Day(First(month).AddMonths(1).AddDays(-1))),
        RecordFilter.Range("until", Words.Day(First(month)), null));

    /// <summary>The nights that the lines of a month say.</summary>
    public static SortedDictionary<string, long> OfLines(IEnumerable<Record> lines)
    {
        var nights = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var key = line.Body.Text("key") ?? "";
            nights[key] = nights.GetValueOrDefault(key) + (line.Body.Integer("nights") ?? 0);
        }

        return nights;
    }

    public static IReadOnlyList<Record> Lines(Func<RecordQuery, RecordPage> find, DateOnly month)
    {
        var lines = new List<Record>();
        for (RecordPage? page = null; page is null || page.Next is not null;)
        {
            page = find(new RecordQuery { Collection = Words.Bills, Filters = [RecordFilter.Equal("month", Name(month))], Take = 1000, After = page?.Next });
            lines.AddRange(page.Records);
        }

        return lines;
    }

    /// <summary>Adds what the lines of a month do not say yet: lines the first time, corrections after that.</summary>
    public static int Make(IModuleWork work, DateOnly month, SortedDictionary<string, long> truth)
    {
        var lines = Lines(work.Find, month);
        var said = OfLines(lines);
        var made = 0;
        foreach (var key in truth.Keys.Union(said.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var nights = truth.GetValueOrDefault(key) - said.GetValueOrDefault(key);
            if (nights != 0)
            {
                work.Insert(Words.Bills, Line(work, month, BillKey.Read(key), nights, lines.Count > 0));
                made++;
            }
        }

        return made;
    }

    public static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static JsonObject Line(IModuleWork work, DateOnly month, BillKey key, long nights, bool isCorrection) => new()
    {
        ["month"] = Name(month),
        ["key"] = key.ToString(),
        ["hotel-name"] = work.Get(Words.Hotels, key.Hotel)?.Body.Text("name"),
        ["employer-name"] = work.Get(Words.Employers, key.Employer)?.Body.Text("name"),
        ["nights"] = nights,
        ["rate"] = key.Rate,
        ["amount"] = nights * key.Rate,
        ["kind"] = isCorrection ? "correction" : "line",
        ["made-on"] = Words.Day(work.Today),
    };

    private static DateOnly First(DateOnly month) => new(month.Year, month.Month, 1);

    // Tonight is not over yet.
    private static DateOnly End(DateOnly month, DateOnly today) => Earliest(First(month).AddMonths(1), today);

    private static DateOnly Earliest(params ReadOnlySpan<DateOnly> days) => days.ToArray().Min();

    private static DateOnly Latest(params ReadOnlySpan<DateOnly> days) => days.ToArray().Max();
}
