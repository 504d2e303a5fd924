using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StationKiosk.Bench;
using StationKiosk.Bench.Beds;
using StationKiosk.Bench.Check;
using StationKiosk.Bench.Clock;
using StationKiosk.Bench.Engine;
using StationKiosk.Bench.Flips;
using StationKiosk.Bench.Import;
using StationKiosk.Bench.Kills;
using StationKiosk.Bench.Pinyin;
using StationKiosk.Bench.Plugins;
using StationKiosk.Bench.Records;

if (args is [ImportBench.ChildArgument, var file, var rows])
{
    return await ImportBench.ChildAsync(file, int.Parse(rows, CultureInfo.InvariantCulture));
}

// Each bench takes whether to run at full size.
var benches = new Dictionary<string, Func<bool, Task<IBenchFigures>>>(StringComparer.Ordinal)
{
    ["beds"] = async _ => await BedsBench.RunAsync(),
    ["check"] = async _ => await CheckBench.RunAsync(),
    ["clock"] = async _ => await ClockBench.RunAsync(),
    ["engine"] = async full => await EngineBench.RunAsync(full),
    ["flips"] = async _ => await FlipBench.RunAsync(),
    ["import"] = async _ => await ImportBench.RunAsync(),
    ["kills"] = async full => await KillBench.RunAsync(full),
    ["pinyin"] = _ => Task.FromResult<IBenchFigures>(PinyinBench.Run()),
    ["plugins"] = _ => Task.FromResult<IBenchFigures>(PluginFigures.Count()),
    ["records"] = async full => await RecordsBench.RunAsync(full),
};

var full = args.Contains("--full", StringComparer.Ordinal);
var json = Array.IndexOf(args, "--json") is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
var names = args.TakeWhile(a => !a.StartsWith('-')).ToList();
if (names is [] or ["all"])
{
    names = [.. benches.Keys];
}

if (names.Find(n => !benches.ContainsKey(n)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no bench '{unknown}'. Name some of: all, {string.Join(", ", benches.Keys)}; then --full, --json <file>.");
    return 2;
}

var figures = new Dictionary<string, object>(StringComparer.Ordinal)
{
    ["machine"] = new { Environment.ProcessorCount, Runtime = Environment.Version.ToString(), System = Environment.OSVersion.VersionString, full },
};
var shown = new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
var missed = new List<string>();
foreach (var name in names)
{
    var (started, load) = (Stopwatch.GetTimestamp(), Load());
    var result = await benches[name](full);
    var run = new BenchRun(Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds), load, Load(), result.Missed, result);
    figures[name] = run;
    missed.AddRange(result.Missed.Select(m => $"{name}: {m}"));
    Console.WriteLine(name);
    Console.WriteLine(JsonSerializer.Serialize(run, shown));
}

figures["missed"] = missed;
Console.WriteLine(missed.Count == 0 ? "Every limit held." : "Missed:");
missed.ForEach(m => Console.WriteLine("  " + m));
if (json is not null)
{
    await File.WriteAllTextAsync(json, JsonSerializer.Serialize(figures, shown));
}

return missed.Count == 0 ? 0 : 1;

// Processes that wanted to run over the last minute; more than there are processors: the times are those of a busy machine.
static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
