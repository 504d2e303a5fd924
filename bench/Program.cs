using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StationKiosk.Bench.Engine;
using StationKiosk.Bench.Import;
using StationKiosk.Bench.Pinyin;
using StationKiosk.Bench.Records;

if (args is [ImportBench.ChildArgument, var file, var rows])
{
    return await ImportBench.ChildAsync(file, int.Parse(rows, CultureInfo.InvariantCulture));
}

// Each bench takes whether to run at full size and returns its figures.
var benches = new Dictionary<string, Func<bool, Task<object>>>(StringComparer.Ordinal)
{
    ["engine"] = async full => await EngineBench.RunAsync(full),
    ["import"] = async _ => await ImportBench.RunAsync(),
    ["pinyin"] = _ => Task.FromResult<object>(PinyinBench.Run()),
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
foreach (var name in names)
{
    var started = Stopwatch.GetTimestamp();
    figures[name] = await benches[name](full);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} ({Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s)"));
    Console.WriteLine(JsonSerializer.Serialize(figures[name], shown));
}

if (json is not null)
{
    await File.WriteAllTextAsync(json, JsonSerializer.Serialize(figures, shown));
}

return 0;
