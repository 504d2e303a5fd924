using System.Diagnostics;

namespace StationKiosk.Bench.Engine;

/// <summary>Publishes JSON and plugin code under load, and starts one host with all stations of a city district.</summary>
internal static class EngineBench
{
    private const int PerSecond = 200;
    private const int JsonPublishes = 20;
    private const int CodePublishes = 10;
    private const int ManyStations = 113;

    public static async Task<EngineFigures> RunAsync(bool full)
    {
        var pause = TimeSpan.FromSeconds(full ? 3 : 1);
        double startOfOne;
        double memoryOfOne;
        EngineFigures figures;
        var began = Stopwatch.GetTimestamp();
        await using (var host = await BenchHost.StartAsync(1))
        {
            startOfOne = Elapsed(began);
            string[] page = [host.Page];
            var plain = await PlainAsync(host, host.Page);

            // Code is translated anew while it is busiest: the stretch to compare with begins after that.
            await new Load(host.Visitors, page, PerSecond).DuringAsync(() => Task.Delay(pause * 10));
            var processBefore = ProcessMemory();
            var heapBefore = HeapMemory();
            memoryOfOne = processBefore;
            var quiet = await new Load(host.Visitors, page, PerSecond).DuringAsync(() => Task.Delay(pause * 10));
            var json = new List<double>();
            var jsonLoad = await new Load(host.Visitors, page, PerSecond).DuringAsync(() => RepeatAsync(JsonPublishes, pause / 2, json, i => EditAsync(host, i)));
            var forms = await FormsAsync(host, pause / 2);
            var code = new List<double>();
            var codeLoad = await new Load(host.Visitors, page, PerSecond).DuringAsync(() => RepeatAsync(CodePublishes, pause * 2, code, i => ReplaceAsync(host, i)));
            figures = new EngineFigures(
                plain,
                quiet,
                jsonLoad,
                Publishes(json),
                forms,
                codeLoad,
                Publishes(code),
                new MemoryFigures(processBefore, ProcessMemory(), heapBefore, HeapMemory()),
                new StationFigures(0, 0, 0, 0, 0, 0));
        }

        return figures with { Stations = await ManyAsync(startOfOne, memoryOfOne) };
    }

    private static async Task<StationFigures> ManyAsync(double startOfOne, double memoryOfOne)
    {
        var began = Stopwatch.GetTimestamp();
        await using var host = await BenchHost.StartAsync(ManyStations);
        var start = Elapsed(began);
        await PlainAsync(host, host.Page);
        var memory = ProcessMemory();
        host.EditStation(0);
        var publishing = Stopwatch.GetTimestamp();
        await host.Engines.PublishAsync();
        return new StationFigures(ManyStations, start, startOfOne, memory, memoryOfOne, Elapsed(publishing));
    }

    // The services in turn: somebody begins a form of each all the time, and every publish changes a form of another one.
    private static async Task<FormFigures> FormsAsync(BenchHost host, TimeSpan pause)
    {
        var services = host.Services;
        var pages = services.Select(s => s.FormPage).ToList();
        var plain = await PlainAsync(host, pages[0]);
        var took = new List<double>();
        var load = await new Load(host.Visitors, pages, PerSecond).DuringAsync(() => RepeatAsync(JsonPublishes, pause, took, i => host.PublishFormAsync(services[i % services.Count].Id, i)));
        return new FormFigures(plain, load, Publishes(took));
    }

    private static async Task EditAsync(BenchHost host, int edition)
    {
        host.EditStation(edition);
        await host.Engines.PublishAsync();
    }

    // Other bytes make other code: the host cannot know that only the manifest's white space differs.
    private static async Task ReplaceAsync(BenchHost host, int edition)
    {
        foreach (var folder in Directory.EnumerateDirectories(host.Plugins))
        {
            await File.AppendAllTextAsync(Path.Combine(folder, "plugin.json"), new string('\n', edition + 1));
        }

        await host.Engines.ReloadPluginsAsync();
    }

    private static async Task RepeatAsync(int times, TimeSpan pause, List<double> took, Func<int, Task> publish)
    {
        for (var i = 0; i < times; i++)
        {
            await Task.Delay(pause);
            var began = Stopwatch.GetTimestamp();
            await publish(i);
            took.Add(Elapsed(began));
        }
    }

    // The same page, one at a time, warm: what a publishing is to be compared with.
    private static async Task<double> PlainAsync(BenchHost host, string page)
    {
        var times = new List<double>();
        for (var i = 0; i < 200; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await host.Kiosk.GetStringAsync(new Uri(page, UriKind.Relative));
            times.Add(Elapsed(began));
        }

        return Median(times);
    }

    private static PublishFigures Publishes(List<double> took) => new(took.Count, Median(took), took.Max());

    private static double Median(List<double> times) => Math.Round(times.Order().ElementAt(times.Count / 2), 2);

    private static double Elapsed(long began) => Math.Round(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 1);

    private static double HeapMemory() => Math.Round(GC.GetTotalMemory(forceFullCollection: true) / 1e6, 1);

    private static double ProcessMemory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Math.Round(Environment.WorkingSet / 1e6, 1);
    }
}
