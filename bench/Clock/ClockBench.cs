using Host.Tests;
using Host.Tests.Clocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StationKiosk.Host;
using StationKiosk.Host.Clocks;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Jobs;
using StationKiosk.Host.Retention;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Bench.Clock;

/// <summary>200 leaps of the calendar alone, from three minutes to ten years, each with a round of jobs and of retention in it; every tenth with a start, every twentieth with one after a reboot.</summary>
internal static class ClockBench
{
    private const int Leaps = 200;
    private const int StartEvery = 10;

    public static async Task<ClockFigures> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sk-bench-").FullName;
        var (clock, random, starts, believed) = (new FakeClock(), new Random(20261130), 0, 0);
        var host = await StartAsync(folder, clock);
        try
        {
            // What is due by the right time is done first.
            await TendAsync(host);
            await TendAsync(host);
            var (before, keys, begun) = (StoredState.Of(Engines(host)), await KeysAsync(folder), clock.GetUtcNow());
            for (var i = 1; i <= Leaps; i++)
            {
                var by = TimeSpan.FromMinutes(Math.Pow(10, 0.5 + (random.NextDouble() * 6.2))) * (random.Next(3) == 0 ? -1 : 1);
                clock.Leap(by);
                if (i % StartEvery == 0)
                {
                    await StopAsync(host);
                    if (i % (2 * StartEvery) == 0)
                    {
                        clock.Reboot();
                    }

                    host = await StartAsync(folder, clock);
                    starts++;
                }

                believed += host.Services.GetRequiredService<StationClock>().Doubt is null ? 1 : 0;
                await TendAsync(host);
                clock.Leap(-by);
                await TendAsync(host);
            }

            var harmed = StoredState.Harmed(before, StoredState.Of(Engines(host)));
            var lost = keys - await KeysAsync(folder);
            var stores = host.Services.GetRequiredService<Stores>();
            var astray = stores.All.SelectMany(s => s.Value.Jobs(JobState.Waiting, 1000)).Count(j => j.Due - begun > TimeSpan.FromDays(2));
            var stamp = await stores.Station("demo").WriteAsync(unit => unit.Now.Time);
            return new ClockFigures(Leaps, starts, before.Count, keys, believed, harmed.Count + (int)Math.Max(0, lost), [.. harmed.Take(5)], astray, (stamp - begun).TotalSeconds);
        }
        finally
        {
            await StopAsync(host);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static EngineHost Engines(WebApplication host) => host.Services.GetRequiredService<EngineHost>();

    private static async Task TendAsync(WebApplication host)
    {
        await host.Services.GetRequiredService<JobScheduler>().RunDueAsync();
        await host.Services.GetRequiredService<CaseRetention>().RunAsync();
    }

    private static async Task<long> KeysAsync(string folder)
    {
        await using var store = RecordStore.Open(new StoreOptions { Path = Path.Combine(folder, "data", "keys", "sealing.db"), SiteId = "system", ReadOnly = true, WarmUp = false });
        return store.Count(new RecordQuery { Collection = "keys" }, int.MaxValue - 1).Value;
    }

    private static async Task<WebApplication> StartAsync(string folder, FakeClock clock)
    {
        var host = StationHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Data:Path"] = Path.Combine(folder, "data"),
                ["Kiosk:Url"] = "http://127.0.0.1:0",
                ["Staff:Url"] = "http://localhost:0",
                ["Plugins:Path"] = Path.Combine(HostOutput, "plugins"),
                ["Clock:NotBefore"] = "2026-01-01",
            });
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Logging.ClearProviders();
        });
        await host.StartAsync();
        return host;
    }

    private static string HostOutput => System.Reflection.CustomAttributeExtensions.GetCustomAttributes<System.Reflection.AssemblyMetadataAttribute>(typeof(ClockBench).Assembly).First(a => a.Key == "HostOutput").Value!;

    private static async Task StopAsync(WebApplication host)
    {
        await host.StopAsync();
        await host.DisposeAsync();
    }
}
