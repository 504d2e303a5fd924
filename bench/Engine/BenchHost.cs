using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StationKiosk.Host;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Bench.Engine;

/// <summary>The real host in a folder of its own, with the demo's configuration copied to as many stations as asked.</summary>
internal sealed partial class BenchHost : IAsyncDisposable
{
    private const int MostVisitors = 40;
    private readonly WebApplication _host;
    private readonly string _folder;

    private BenchHost(WebApplication host, string folder)
    {
        _host = host;
        _folder = folder;
        var address = host.Services.GetRequiredService<Listeners>().AddressOf(Surface.Kiosk);
        Kiosk = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = address };
        Visitors = [.. Enumerable.Range(0, MostVisitors).Select(_ => new HttpClient { BaseAddress = address })];
    }

    public HttpClient Kiosk { get; }

    /// <summary>People at screens of their own: one visit keeps thirty forms at most, which a single one would soon have begun.</summary>
    public IReadOnlyList<HttpClient> Visitors { get; }

    public EngineHost Engines => _host.Services.GetRequiredService<EngineHost>();

    public string Plugins => Path.Combine(_folder, "plugins");

    /// <summary>A page that every resident sees: the first module's, or the home when the demo has none.</summary>
    public string Page { get; private set; } = "/";

    /// <summary>The modules of the demo that are made of JSON alone, each with the page that begins its first form.</summary>
    public IReadOnlyList<(string Id, string FormPage)> Services =>
    [
        .. Engines.Live.Sites["demo"].Modules.Values.Where(m => m.Info.Plugin == "FormService").OrderBy(m => m.Info.Id, StringComparer.Ordinal)
            .Select(m => (m.Info.Id, $"/m/{m.Info.Id}/form/{m.Definition.Cases.Keys.Concat(m.Definition.Forms.Keys).First()}")),
    ];

    public static async Task<BenchHost> StartAsync(int stations)
    {
        var folder = Directory.CreateTempSubdirectory("sk-bench-").FullName;
        FolderCopy.Copy(Path.Combine(HostOutput, "config"), Path.Combine(folder, "data", "config"));
        FolderCopy.Copy(Path.Combine(HostOutput, "plugins"), Path.Combine(folder, "plugins"));
        var all = Path.Combine(folder, "data", "config", "stations");
        for (var i = 1; i < stations; i++)
        {
            FolderCopy.Copy(Path.Combine(all, "demo"), Path.Combine(all, FormattableString.Invariant($"s{i:000}")));
        }

        var host = StationHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Data:Path"] = Path.Combine(folder, "data"),
                ["Plugins:Path"] = Path.Combine(folder, "plugins"),
                ["Kiosk:Url"] = "http://127.0.0.1:0",
                ["Kiosk:Station"] = "demo",
                ["Staff:Url"] = "http://localhost:0",
            });
            builder.Logging.ClearProviders();
        });
        await host.StartAsync();
        var started = new BenchHost(host, folder);
        if (started.Engines.Live.Sites["demo"].Modules.Keys.FirstOrDefault() is { } module)
        {
            started.Page = "/m/" + module;
        }

        return started;
    }

    /// <summary>Changes the demo station's file as a hand edit does.</summary>
    public void EditStation(int edition)
    {
        var file = Path.Combine(_folder, "data", "config", "stations", "demo", "station.json");
        var phone = FormattableString.Invariant($"0000-555{edition:0000}");
        File.WriteAllText(file, Phone().Replace(File.ReadAllText(file), $"\"phone\": \"{phone}\""));
    }

    /// <summary>Gives the first question of a service's form another label and publishes it as the designer does: kept as a version, put in place, served.</summary>
    public async Task PublishFormAsync(string module, int edition)
    {
        var file = $"stations/demo/modules/{module}.json";
        var now = await File.ReadAllBytesAsync(Path.Combine(_folder, "data", "config", file));
        var text = Encoding.UTF8.GetString(now);
        var changed = Label().Replace(text, FormattableString.Invariant($"${{said}} {edition}\""), 1, text.IndexOf("\"forms\"", StringComparison.Ordinal));
        var served = Engines.Live.Sites["demo"].Modules[module].EffectiveHash;
        var result = await _host.Services.GetRequiredService<FolderPublisher>().PublishAsync(file, Encoding.UTF8.GetBytes(changed), VersionStore.HashOf(now), "bench", "bench", CancellationToken.None);
        await Engines.PublishAsync();
        if (result != PublishResult.Published || Engines.Live.Sites["demo"].Modules[module].EffectiveHash == served)
        {
            throw new InvalidOperationException($"{file} was not published: {result}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kiosk.Dispose();
        foreach (var visitor in Visitors)
        {
            visitor.Dispose();
        }

        await _host.StopAsync();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public static string HostOutput => typeof(BenchHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "HostOutput").Value!;

    [GeneratedRegex("(?<said>\"label\": \\{ \"zh-CN\": \"[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    [GeneratedRegex("\"phone\": \"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Phone();
}
