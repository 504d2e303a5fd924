using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace StationKiosk.Bench.Kills;

/// <summary>Kills the host again and again at any moment, stops it for a while with visitors inside, and looks who was blamed: it should be nobody.</summary>
internal static class KillBench
{
    private const int Kiosk = 31780;
    private const int Staff = 31781;
    private const int Visitors = 12;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    public static async Task<KillFigures> RunAsync(bool full)
    {
        var data = Directory.CreateTempSubdirectory("sk-kills-").FullName;
        try
        {
            var random = new Random(20261130);
            var kills = full ? 200 : 10;
            for (var i = 0; i < kills; i++)
            {
                using var host = Start(data);
                await Task.Delay(LongestLife * random.NextDouble());
                await EndAsync(host);
            }

            using var last = Start(data);
            var after = await HealthAsync();
            var still = full ? 45 : 35;
            var failed = await StandStillAsync(last, TimeSpan.FromSeconds(still));
            var then = await HealthAsync();
            await EndAsync(last);
            return new KillFigures(kills, after.GetProperty("safeMode").GetBoolean(), Out(after), still, Out(then), failed);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static Process Start(string data)
    {
        var host = typeof(KillBench).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "HostOutput").Value!;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(host, "StationKiosk.dll"), $"--Data:Path={data}", $"--Kiosk:Url=http://127.0.0.1:{Kiosk}", $"--Staff:Url=http://localhost:{Staff}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["STATIONKIOSK_SUPERVISED"] = "0";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private static async Task EndAsync(Process host)
    {
        host.Kill();
        await host.WaitForExitAsync();
    }

    private static async Task<JsonElement> HealthAsync()
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(500))
        {
            try
            {
                return JsonDocument.Parse(await client.GetStringAsync($"http://localhost:{Staff}/healthz")).RootElement;
            }
            catch (HttpRequestException) when (watch.Elapsed < LongestStart)
            {
                // Not up yet.
            }
        }
    }

    private static async Task<int> StandStillAsync(Process host, TimeSpan time)
    {
        using var client = new HttpClient();
        using var stop = new CancellationTokenSource();
        var visitors = Enumerable.Range(0, Visitors).Select(_ => VisitAsync(client, stop.Token)).ToList();
        await Task.Delay(TimeSpan.FromSeconds(1));
        await SignalAsync(host, "-STOP");
        await Task.Delay(time);
        await SignalAsync(host, "-CONT");
        await Task.Delay(TimeSpan.FromSeconds(10));
        await stop.CancelAsync();
        return (await Task.WhenAll(visitors)).Sum();
    }

    private static async Task<int> VisitAsync(HttpClient client, CancellationToken stop)
    {
        var failed = 0;
        while (!stop.IsCancellationRequested)
        {
            using var answer = await client.GetAsync($"http://127.0.0.1:{Kiosk}/m/jobs/list/list", CancellationToken.None);
            failed += answer.IsSuccessStatusCode ? 0 : 1;
        }

        return failed;
    }

    private static async Task SignalAsync(Process host, string signal)
    {
        using var kill = Process.Start("kill", [signal, host.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static IReadOnlyList<string> Out(JsonElement health) =>
    [
        .. health.GetProperty("plugins").EnumerateArray().Where(p => p.GetProperty("state").GetString() != "Loaded").Select(p => p.GetProperty("id").GetString()!),
        .. health.GetProperty("modules").EnumerateArray().Where(m => m.GetProperty("state").GetString() != "Ready").Select(m => $"{m.GetProperty("site").GetString()}/{m.GetProperty("id").GetString()}"),
    ];
}
