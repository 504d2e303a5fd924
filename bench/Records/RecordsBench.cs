using System.Diagnostics;
using System.Text.Json.Nodes;
using Records.Tests;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Records;

namespace StationKiosk.Bench.Records;

/// <summary>The record store at 20,000 postings, or at a city's 680,000.</summary>
internal static class RecordsBench
{
    private const string Name = "jobs.postings";
    private static readonly string[] Words = ["司机", "叉车司机", "服务", "夜班", "教师", "钢琴教师", "会计", "无人机", "仓库管理员", "护理", "面包师", "电工", "sj", "软件", "社保", "地铁"];
    private static readonly CollectionDefinition Postings = new()
    {
        Name = Name,
        Owner = "jobs",
        Fields = new Dictionary<string, FieldDefinition>
        {
            ["title"] = new() { Search = true, Initials = true },
            ["employer"] = new() { Search = true },
            ["text"] = new() { Search = true },
            ["district"] = new() { Filter = true, Facet = true },
            ["tags"] = new() { Many = true, Filter = true, Facet = true },
            ["payMin"] = new() { Type = FieldType.Integer, Filter = true },
            ["payMax"] = new() { Type = FieldType.Integer, Filter = true },
        },
        Sorts = [new() { Field = "payMax" }],
    };

    public static async Task<RecordsFigures> RunAsync(bool full)
    {
        var folder = Path.Combine(Path.GetTempPath(), "sk-" + Guid.NewGuid().ToString("N"));
        try
        {
            return await MeasureAsync(folder, full ? 680_000 : 20_000, 200);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<RecordsFigures> MeasureAsync(string folder, int postings, int times)
    {
        var options = new StoreOptions { Path = Path.Combine(folder, "bench.db"), SiteId = "bench", Initials = new ChineseReadings(PinyinLexicon.Shared).Initials };
        await using var store = RecordStore.Open(options);
        await store.DeclareAsync([Postings]);
        var (ids, seconds) = await LoadAsync(store, postings);
        await store.CheckpointAsync();
        var queries = Queries(store, ids, times);
        var (one, _) = await InsertAsync(store, clients: 1);
        var (sixteen, fsyncs) = await InsertAsync(store, clients: 16);
        var (asked, differences) = await CompareAsync(folder);
        var figures = new RecordsFigures
        {
            Postings = postings,
            LoadedPerSecond = Math.Round(postings / seconds),
            FileMegabytes = Math.Round(new FileInfo(options.Path).Length / 1048576.0),
            Queries = queries,
            InsertsPerSecondOneClient = Math.Round(one),
            InsertsPerSecondSixteenClients = Math.Round(sixteen),
            FsyncsPerInsert = Math.Round(fsyncs, 3),
            RandomQueries = asked,
            Differences = differences,
        };
        return figures with { Missed = [.. Missed(figures)] };
    }

    private static async Task<(List<string> Ids, double Seconds)> LoadAsync(RecordStore store, int postings)
    {
        var generator = new PostingGenerator(7);
        var ids = new List<string>();
        var started = Stopwatch.GetTimestamp();
        var batch = await store.BeginBatchAsync(new WriteContext { Actor = "bench", Why = "load" });
        for (var from = 0; from < postings; from += 2000)
        {
            var rows = Enumerable.Range(from, Math.Min(2000, postings - from)).Select(i => BatchItem.Insert(Name, generator.Next(i), $"p{i}")).ToList();
            await batch.StageAsync(rows);
            ids.Add($"p{from}");
            ids.Add($"p{from + (rows.Count / 2)}");
        }

        await batch.OpenAsync();
        return (ids, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static Dictionary<string, Timing> Queries(RecordStore store, List<string> ids, int times)
    {
        var all = new RecordQuery { Collection = Name };
        var deep = Words.ToDictionary(w => w, w => Page50(store, all with { Words = w }), StringComparer.Ordinal);
        return new Dictionary<string, Timing>(StringComparer.Ordinal)
        {
            ["one word, newest 20"] = Time(i => store.Find(all with { Words = Word(i) })),
            ["two words"] = Time(i => store.Find(all with { Words = $"{Word(i)} {Word(i * 7 + 3)}" })),
            ["word and district"] = Time(i => store.Find(all with { Words = Word(i), Filters = [District(i)] })),
            ["word, district and pay range"] = Time(i => store.Find(all with { Words = Word(i), Filters = [District(i), .. Pay(i)] })),
            ["page 50 by cursor"] = Time(i => store.Find(all with { Words = Word(i), After = deep[Word(i)] })),
            ["count up to 1,000"] = Time(i => store.Count(all with { Words = Word(i) })),
            ["facets over the newest 2,000"] = Time(i => store.Facets(all with { Words = Word(i) }, ["district", "tags"])),
            ["district and pay range, no words"] = Time(i => store.Find(all with { Filters = [District(i), .. Pay(i)] })),
            ["tag and district, no words"] = Time(i => store.Find(all with { Filters = [RecordFilter.Equal("tags", "妈妈岗"), District(i)] })),
            ["district by pay, no words"] = Time(i => store.Find(all with { Filters = [District(i)], Sort = new RecordSort("payMax", true) })),
        };

        Timing Time(Action<int> query) => Timing.Of(times, query, i => store.Get(Name, ids[i * 31 % ids.Count]));

        static string Word(int i) => Words[i % Words.Length];

        static RecordFilter District(int i) => RecordFilter.Equal("district", PostingGenerator.Districts[i * 3 % PostingGenerator.Districts.Length]);

        static RecordFilter[] Pay(int i) => [RecordFilter.Range("payMax", 4000 + (500 * (i % 6)), null), RecordFilter.Range("payMin", null, 8000)];
    }

    private static string? Page50(RecordStore store, RecordQuery query)
    {
        string? next = null;
        for (var page = 1; page < 50; page++)
        {
            if (store.Find(query with { After = next }).Next is not { } more)
            {
                break;
            }

            next = more;
        }

        return next;
    }

    private static async Task<(double PerSecond, double FsyncsPerInsert)> InsertAsync(RecordStore store, int clients)
    {
        var generator = new PostingGenerator(clients);
        var bodies = Enumerable.Range(0, 3000).Select(generator.Next).ToList();
        var (commits, acknowledged, next) = (store.Commits, store.Acknowledged, 0);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref next) is var i && i <= bodies.Count && Stopwatch.GetElapsedTime(started).TotalSeconds < 10)
            {
                await store.WriteAsync(u => u.Insert(Name, bodies[i - 1]).Id);
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var done = store.Acknowledged - acknowledged;
        return (done / seconds, (store.Commits - commits) / (double)done);
    }

    /// <summary>Always at 20,000: at more the plain scan would take the day.</summary>
    private static async Task<(int Asked, int Differences)> CompareAsync(string folder)
    {
        const int Asked = 10_000;
        var initials = new ChineseReadings(PinyinLexicon.Shared);
        await using var store = RecordStore.Open(new StoreOptions { Path = Path.Combine(folder, "compare.db"), SiteId = "bench", Initials = initials.Initials });
        await store.DeclareAsync([Postings with
        {
            Fields = new Dictionary<string, FieldDefinition>(Postings.Fields) { ["pay"] = new() { Type = FieldType.Integer, Filter = true }, ["state"] = new() { Filter = true } },
            Sorts = [new() { Field = "pay", Within = "district" }],
        }]);
        var random = new RandomQueries(20, initials.Initials);
        var records = new List<(string Id, JsonObject Body)>();
        for (var i = 0; i < 40; i++)
        {
            var bodies = Enumerable.Range(0, 500).Select(_ => random.Posting()).ToList();
            records.AddRange((await store.WriteAsync(u => bodies.ConvertAll(b => u.Insert(Name, b).Id))).Zip(bodies));
        }

        var plain = new PlainScan(records);
        var differences = Enumerable.Range(0, Asked).Select(_ => random.Next(Name)).Count(asked =>
            !store.Find(asked.Query).Records.Select(r => r.Id).SequenceEqual(plain.Ids(asked).Take(asked.Query.Take)));
        return (Asked, differences);
    }

    private static IEnumerable<string> Missed(RecordsFigures figures)
    {
        foreach (var (query, timing) in figures.Queries)
        {
            if (timing.P99 > 20)
            {
                yield return $"{query}: p99 {timing.P99} ms, should be 20";
            }

            if (timing.GetP99 > 5)
            {
                yield return $"get by id beside {query}: p99 {timing.GetP99} ms, should be 5";
            }
        }

        if (figures.FsyncsPerInsert > 0.25)
        {
            yield return $"{figures.FsyncsPerInsert} fsyncs for each insert of 16 clients, should be 0.25";
        }

        if (figures.Differences > 0)
        {
            yield return $"{figures.Differences} of {figures.RandomQueries} random queries differ from a plain scan";
        }
    }
}
