using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StationKiosk.Host.Import;
using StationKiosk.Host.Import.Readers;
using StationKiosk.Records;
using StationKiosk.Sdk.Import;

namespace StationKiosk.Bench.Import;

/// <summary>Imports a short and a long CSV file in child processes, while another client inserts durably.</summary>
internal static class ImportBench
{
    public const string ChildArgument = "import-child";
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(2);

    public static async Task<ImportBenchFigures> RunAsync(int shortRows = 10_000, int longRows = 100_000)
    {
        var few = await MeasureAsync(shortRows);
        var many = await MeasureAsync(longRows);
        return new ImportBenchFigures(few, many, many.PeakMegabytes / few.PeakMegabytes);
    }

    /// <summary>The child: imports a file into a new store and prints its figures as one line of JSON.</summary>
    public static async Task<int> ChildAsync(string file, int rows)
    {
        var folder = Path.GetDirectoryName(file)!;
        await using var store = RecordStore.Open(new StoreOptions { Path = Path.Combine(folder, "station.db"), SiteId = "bench" });
        await store.DeclareAsync([Collection("jobs.postings"), Collection("visits")]);

        using var stop = new CancellationTokenSource(Calm);
        var calm = await VisitAsync(store, stop.Token);
        using var done = new CancellationTokenSource();
        var visits = Task.Run(() => VisitAsync(store, done.Token));
        var clock = Stopwatch.StartNew();
        var counts = await ImportAsync(store, file);
        var seconds = clock.Elapsed.TotalSeconds;
        await done.CancelAsync();
        var waits = await visits;
        if (counts.New != rows)
        {
            await Console.Error.WriteLineAsync($"Imported {counts.ToJson().ToJsonString()} instead of {rows} new rows.");
            return 1;
        }

        Console.WriteLine(JsonSerializer.Serialize(new ImportFigures
        {
            Rows = rows,
            RowsPerSecond = rows / seconds,
            PeakMegabytes = PeakMegabytes(),
            Inserts = waits.Count,
            WaitMedian = waits[waits.Count / 2],
            WaitP99 = waits[(int)(waits.Count * 0.99)],
            WaitWorst = waits[^1],
            CalmWorst = calm[^1],
        }));
        return 0;
    }

    private static async Task<ImportFigures> MeasureAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("sk-bench-").FullName;
        try
        {
            var file = Path.Combine(folder, "postings.csv");
            BenchDefinition.WriteCsv(file, rows);
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
            var entry = Environment.GetCommandLineArgs()[0];
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            {
                start.ArgumentList.Add(entry);
            }

            start.ArgumentList.Add(ChildArgument);
            start.ArgumentList.Add(file);
            start.ArgumentList.Add(rows.ToString(CultureInfo.InvariantCulture));
            using var child = Process.Start(start)!;
            var output = await child.StandardOutput.ReadToEndAsync();
            await child.WaitForExitAsync();
            return child.ExitCode == 0
                ? JsonSerializer.Deserialize<ImportFigures>(output)!
                : throw new InvalidOperationException($"The child of the import bench ended with {child.ExitCode}.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ImportCounts> ImportAsync(RecordStore store, string file)
    {
        var target = new ImportTarget { Definition = BenchDefinition.Postings, Handlers = new ImportHandlers(), Store = store, Collection = "jobs.postings", Readers = BuiltInReaders.All };
        var source = TableFile.Open(file);
        var guess = new TableLayout(target.Definition, new DateOnly(2026, 5, 10)).Guess(source)[0];
        var request = new ImportRequest { Mapping = guess.ToMapping() with { Key = ["url"] }, Source = "bench", Today = new DateOnly(2026, 5, 10) };
        return (await new ImportRun(target, request).RunAsync(source)).Counts;
    }

    // One resident after another, each waiting for the disk.
    private static async Task<List<double>> VisitAsync(RecordStore store, CancellationToken until)
    {
        var waits = new List<double>();
        while (!until.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            await store.WriteAsync(unit => unit.Insert("visits", new JsonObject { ["title"] = "visit" }), cancellationToken: CancellationToken.None);
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(5, CancellationToken.None);
        }

        waits.Sort();
        return waits;
    }

    private static CollectionDefinition Collection(string name) => new()
    {
        Name = name,
        Owner = "bench",
        Fields = new Dictionary<string, FieldDefinition>(ImportTarget.FieldsOf(BenchDefinition.Postings), StringComparer.Ordinal)
        {
            ["title"] = new() { Search = true, Initials = true },
            ["employer"] = new() { Search = true },
            ["place"] = new() { Filter = true, Facet = true },
            ["benefits"] = new() { Many = true, Facet = true },
        },
    };

    private static double PeakMegabytes()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
