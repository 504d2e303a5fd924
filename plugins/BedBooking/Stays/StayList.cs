using BedBooking.Definition;
using StationKiosk.Records;

namespace BedBooking.Stays;

/// <summary>Finds stays for lists, always all of them: a guest who is not on a list would stand before a closed door.</summary>
internal static class StayList
{
    public static IEnumerable<Stay> All(Func<RecordQuery, RecordPage> find, params IReadOnlyList<RecordFilter> filters)
    {
        var query = new RecordQuery { Collection = Words.Stays, Filters = filters, Take = 1000 };
        for (RecordPage? page = null; page is null || page.Next is not null;)
        {
            page = find(query with { After = page?.Next });
            foreach (var record in page.Records)
            {
                yield return new Stay(record);
            }
        }
    }

    public static IReadOnlyList<Stay> In(Func<RecordQuery, RecordPage> find, params IEnumerable<string> states) =>
        [.. All(find, RecordFilter.AnyOf("state", states.Select(s => (FieldValue)s))).OrderBy(s => s.From).ThenBy(s => s.HotelName, StringComparer.Ordinal).ThenBy(s => s.Ticket, StringComparer.Ordinal)];
}
