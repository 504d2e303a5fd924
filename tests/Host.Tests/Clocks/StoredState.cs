using StationKiosk.Host.Engines;
using StationKiosk.Records;

namespace Host.Tests.Clocks;

/// <summary>Everything that stands in the stores of stations and district: what a leap of the clock must leave as it is.</summary>
internal static class StoredState
{
    /// <summary>The version of every record, by store, collection and id.</summary>
    public static Dictionary<string, long> Of(EngineHost engines)
    {
        var all = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (site, snapshot) in engines.Live.Sites)
        {
            foreach (var collection in snapshot.Store.Collections)
            {
                foreach (var record in Read(snapshot.Store, collection))
                {
                    all[$"{site}/{collection}/{record.Id}"] = record.Version;
                }
            }
        }

        return all;
    }

    /// <summary>What is not as it was.</summary>
    public static IReadOnlyList<string> Harmed(Dictionary<string, long> before, Dictionary<string, long> after) =>
        [.. before.Where(b => after.GetValueOrDefault(b.Key, -1) != b.Value).Select(b => b.Key)];

    public static IEnumerable<StationKiosk.Records.Record> Read(RecordStore store, string collection)
    {
        string? after = null;
        do
        {
            var page = store.Find(new RecordQuery { Collection = collection, Take = 200, After = after });
            foreach (var record in page.Records)
            {
                yield return record;
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
