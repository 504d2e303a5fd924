using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Cases;
using StationKiosk.Records;

namespace StationKiosk.Host.Retention;

/// <summary>
/// Erases whom to call and the number as soon as a call is over, in the history and in old backups too: every version of a call was sealed
/// under a key of its own, and the keys go. A call that nobody made for long is over as well.
/// </summary>
internal static class CallRetention
{
    /// <summary>Days after its last day for which a call waits to be made.</summary>
    public const int WaitsDays = 60;

    /// <summary>Erases what is due in a store and returns how many calls lost something.</summary>
    public static async Task<int> RunAsync(RecordStore store, DateOnly today, Sealing sealing)
    {
        if (!CallTable.IsIn(store))
        {
            return 0;
        }

        var lastDay = today.AddDays(-WaitsDays - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var yesterday = today.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var done = 0;
        foreach (var due in new[] { RecordFilter.Equal("open", 0), RecordFilter.Range("until", null, lastDay), RecordFilter.Range("leaves", null, yesterday) })
        {
            while (store.Find(new RecordQuery { Collection = CallTable.Name, Filters = [RecordFilter.Equal("sealed", 1), due], Take = 100 }).Records is { Count: > 0 } calls)
            {
                foreach (var call in calls)
                {
                    await EraseAsync(store, call.Id, sealing);
                    done++;
                }
            }
        }

        return done;
    }

    /// <summary>Ends a call for good: nobody can read whom it was to, whatever copy they have.</summary>
    public static async Task EraseAsync(RecordStore store, string id, Sealing sealing)
    {
        // The keys first: a crash in between leaves what nobody can read, and the rest is done tomorrow.
        var named = store.History(CallTable.Name, id).SelectMany(c => new[] { c.Before?.Text("key"), c.After?.Text("key") }).Append(store.Get(CallTable.Name, id)?.Body.Text("key"));
        foreach (var name in named.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            await sealing.EraseAsync(name);
        }

        await store.WriteAsync(
            unit =>
            {
                if (unit.Get(CallTable.Name, id) is { } call)
                {
                    unit.Update(CallTable.Name, id, call.Version, new JsonObject { ["open"] = 0, ["sealed"] = null, ["key"] = null, ["whom"] = null, ["phone"] = null });
                }
            },
            new WriteContext { Actor = "retention", Why = "retention" });
    }
}
