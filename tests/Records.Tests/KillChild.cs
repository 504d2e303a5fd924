using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>The test program started again as a victim: 16 clients write and say what was acknowledged, until it is killed.</summary>
internal static class KillChild
{
    public const string Variable = "RECORDS_KILL_CHILD";

    public static async Task WriteForeverAsync(string file)
    {
        await using var store = RecordStore.Open(new StoreOptions { Path = file, SiteId = "demo", Initials = Pinyin.Initials });
        await store.DeclareAsync([StoreFixture.Postings]);
        await store.Recovered;
        var batch = await store.BeginBatchAsync(new WriteContext { Why = "import" });
        _ = Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                await batch.StageAsync([BatchItem.Insert(StoreFixture.Postings.Name, StoreFixture.Posting("导入的"))]);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 16).Select(client => Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                var ids = await store.WriteAsync(u => (
                    u.Insert(StoreFixture.Postings.Name, StoreFixture.Posting("叉车司机", tags: $"c{client}")).Id,
                    u.Insert(StoreFixture.Postings.Name, new JsonObject { ["title"] = "保安", ["n"] = i }).Id));
                lock (batch)
                {
                    Console.WriteLine($"ack {ids.Item1} {ids.Item2}");
                    Console.Out.Flush();
                }
            }
        })));
    }
}
