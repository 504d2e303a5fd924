using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StationKiosk.Host;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Surfaces;

namespace StationKiosk.Bench.Engine;

/// <summary>The real host in a folder of its own, with the demo's configuration copied to as many stations as asked.</summary>
internal sealed partial class BenchHost : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly string _folder;

    private BenchHost(WebApplication host, string folder)
    {
        _host = host;
        _folder = folder;
        Kiosk = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = host.Services.GetRequiredService<Listeners>().AddressOf(Surface.Kiosk) };
    }

    public HttpClient Kiosk { get; }

    public EngineHost Engines => _host.Services.GetRequiredService<EngineHost>();

    public string Plugins => Path.Combine(_folder, "plugins");

    /// <summary>A page that every resident sees: the first module's, or the home when the demo has none.</summary>
    public string Page { get; private set; } = "/";

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

    public async ValueTask DisposeAsync()
    {
        Kiosk.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string HostOutput => typeof(BenchHost).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "HostOutput").Value!;

    [GeneratedRegex("\"phone\": \"[^\"]*\"", RegexOptions.None, 1000)]
    private static partial Regex Phone();
}
