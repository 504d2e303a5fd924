using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Gives the cases and records of a shared store the station they were handed in or made at, where they were made before that was kept. Begun
/// again, it goes on.
/// </summary>
internal static class CaseStations
{
    private const int AtOnce = 100;

    public static Task FillAsync(RecordStore store) => FillAsync(store, CaseTable.Name);

    public static async Task FillAsync(RecordStore store, string collection)
    {
        var query = new RecordQuery { Collection = collection, Filters = [RecordFilter.Absent(CaseTable.Station)], Take = AtOnce, IncludeHidden = true };
        while (store.Find(query).Records is { Count: > 0 } old)
        {
            foreach (var of in old.GroupBy(r => (r.Site, First: FirstOf(store, r))))
            {
                await store.WriteAsync(unit => Fill(unit, collection, of, of.Key.First), new WriteContext { Why = "station of the case", Site = of.Key.Site });
            }
        }
    }

    // Whoever wrote it first took it in; who wrote it last may be somebody else.
    private static string FirstOf(RecordStore store, Record found) => store.History(found.Collection, found.Id) is [var first, ..] ? first.Site : found.Site;

    private static int Fill(IUnitOfWork unit, string collection, IEnumerable<Record> old, string station)
    {
        var filled = 0;
        foreach (var found in old.Select(r => unit.Get(collection, r.Id)).OfType<Record>().Where(r => !r.Body.Has(CaseTable.Station)))
        {
            unit.Update(collection, found.Id, found.Version, new JsonObject { [CaseTable.Station] = station });
            filled++;
        }

        return filled;
    }
}
