using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using BedBooking.Definition;
using BedBooking.Demo;
using BedBooking.Hotels;
using BedBooking.Settings;
using StationKiosk.Bench.Records;
using StationKiosk.Host.Modules;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Bench.Beds;

/// <summary>The demo district of the beds in a store of its own: what a kiosk asks, and what it stands when everybody asks at once.</summary>
internal static class BedsBench
{
    private const int Clients = 1000;
    private const int Places = 100;
    private const int Rounds = 20;
    private const int Times = 200;
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static async Task<BedsFigures> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sk-bench-").FullName;
        try
        {
            await using var store = RecordStore.Open(new StoreOptions { Path = Path.Combine(folder, "district.db"), SiteId = "district" });
            var put = await FillAsync(store);
            FacetCounts Facets(RecordQuery query, IReadOnlyList<string> fields) => store.Facets(query with { Collection = Stored(query.Collection) }, fields);
            var beds = put[Words.Beds];
            void Get(int i) => store.Get(Stored(Words.Beds), beds[i % beds.Count].Id);
            var tonight = Timing.Of(Times, i => new FreeBeds(Facets).Of(Today, Words.Sexes[i % 2]), Get);
            var week = Timing.Of(Times / 4, i => new FreeBeds(Facets).Of(Today, 7, Words.Sexes[i % 2], accessible: false), Get);
            var started = Stopwatch.GetTimestamp();
            var given = await RushAsync(store, Stored(Words.Nights));
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds / Rounds;
            var without = await RushAsync(store, "control.nights");
            return new BedsFigures(
                beds.Count, put[Words.Hotels].Count, put[Words.Hotels].Select(h => h.Body.Text("town")).Distinct(StringComparer.Ordinal).Count(), put[Words.Employers].Count,
                tonight, week, Clients, Places, given, without, Math.Round(seconds, 2));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Stored(string collection) => "beds." + collection;

    private static async Task<Dictionary<string, IReadOnlyList<Record>>> FillAsync(RecordStore store)
    {
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "beds.json")))!["settings"].Deserialize<BedSettings>(JsonSerializerOptions.Web)!;
        var module = new ModuleInfo
        {
            Id = "beds",
            Plugin = "BedBooking",
            Scope = ModuleScope.District,
            Title = LocalizedText.Same("beds"),
            Site = new SiteInfo { Id = "district", Name = LocalizedText.Same("district"), TimeZone = TimeZoneInfo.Utc, Languages = ["zh-CN"] },
        };
        var collections = Collections.Of(settings).Select(c => CollectionSchema.Of(module, c.Key, c.Value)).ToList();
        var control = collections.Single(c => c.Name == Stored(Words.Nights)) with { Name = "control.nights", Unique = new Dictionary<string, UniqueRule>(StringComparer.Ordinal) };
        await store.DeclareAsync([.. collections, control]);
        var put = new Dictionary<string, IReadOnlyList<Record>>(StringComparer.Ordinal);
        var demo = new DemoContext { Today = Today, Random = new Random(20261121), Module = module, Find = c => put.GetValueOrDefault(c, []) };
        foreach (var (collection, make) in new DemoBeds(settings).Definition.Records)
        {
            var records = new List<Record>();
            foreach (var chunk in make(demo).Chunk(200))
            {
                records.AddRange(await store.WriteAsync(unit => chunk.Select(body => unit.Insert(Stored(collection), (JsonObject)body.DeepClone())).ToList()));
            }

            put[collection] = records;
        }

        return put;
    }

    // Each round is a night of its own. A client takes any bed that it sees free, until it has one or sees none.
    private static async Task<IReadOnlyList<int>> RushAsync(RecordStore store, string nights)
    {
        var given = new List<int>();
        for (var round = 0; round < Rounds; round++)
        {
            var night = Words.Day(Today.AddDays(100 + round));
            var taken = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => TakeAsync(store, nights, night, client))));
            given.Add(taken.Count(t => t));
        }

        return given;
    }

    private static async Task<bool> TakeAsync(RecordStore store, string nights, string night, int client)
    {
        var random = new Random(client);
        while (true)
        {
            var gone = store.Find(new RecordQuery { Collection = nights, Filters = [RecordFilter.Equal("night", night)], Take = 1000 }).Records.Select(r => r.Body.Text("bed")).ToHashSet(StringComparer.Ordinal);
            var free = Enumerable.Range(0, Places).Select(bed => $"bed-{bed}").Where(bed => !gone.Contains(bed)).ToList();
            if (free.Count == 0)
            {
                return false;
            }

            try
            {
                var bed = free[random.Next(free.Count)];
                await store.WriteAsync(unit => unit.Insert(nights, new JsonObject { ["bed"] = bed, ["night"] = night, ["stay"] = $"{night}-{client}" }));
                return true;
            }
            catch (UniqueViolationException)
            {
                // Somebody was faster: look again.
            }
        }
    }
}
