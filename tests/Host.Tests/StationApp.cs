using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StationKiosk.Host;
using StationKiosk.Host.Surfaces;

namespace Host.Tests;

/// <summary>
/// The real host in this process: real Kestrel on free ports, a real store in a folder of its own, a clock that the test moves.
/// Every test starts its own.
/// </summary>
internal sealed class StationApp : IAsyncDisposable
{
    // Far above what stopping takes: a host that hangs must fail its test, not hold up all others.
    private static readonly TimeSpan StopsWithin = TimeSpan.FromMinutes(1);
    private readonly bool _ownsFolder;

    private StationApp(WebApplication host, string folder, FakeClock clock, LogList log, bool ownsFolder)
    {
        Host = host;
        Folder = folder;
        Clock = clock;
        Log = log;
        _ownsFolder = ownsFolder;
        KioskUrl = host.Services.GetRequiredService<Listeners>().AddressOf(Surface.Kiosk);
        StaffUrl = host.Services.GetRequiredService<Listeners>().AddressOf(Surface.Staff);
        Kiosk = Client(KioskUrl);
        Staff = Client(StaffUrl);
    }

    public WebApplication Host { get; }

    /// <summary>The test's own folder; data is in <c>data</c>, the served configuration in <c>data/config</c>.</summary>
    public string Folder { get; }

    public FakeClock Clock { get; }

    public LogList Log { get; }

    public Uri KioskUrl { get; }

    public Uri StaffUrl { get; }

    /// <summary>A browser at the kiosk: keeps cookies, follows no redirects.</summary>
    public HttpClient Kiosk { get; }

    /// <summary>A browser at the console: keeps cookies, follows no redirects, sends what browsers send with their own pages' forms.</summary>
    public HttpClient Staff { get; }

    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "sk-" + Guid.NewGuid().ToString("N"))).FullName;

    /// <summary>Starts a host. A given folder is a second start on the same data and is left in place.</summary>
    public static async Task<StationApp> StartAsync(string? folder = null, FakeClock? clock = null, string? plugins = null, Action<IConfigurationBuilder>? settings = null)
    {
        var own = folder ?? NewFolder();
        var time = clock ?? new FakeClock();
        var log = new LogList();
        var host = StationHost.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["Data:Path"] = Path.Combine(own, "data"),
                ["Kiosk:Url"] = "http://127.0.0.1:0",
                ["Staff:Url"] = "http://localhost:0",
                ["Plugins:Path"] = plugins ?? PluginFolders.Shipped,
                ["Demo:Load"] = "false",
                ["Clock:NotBefore"] = "2026-01-01",
                ["Clock:LongestOffHours"] = "100000",
                // Tests of the second factor switch it on.
                ["Staff:SecondFactor"] = "false",
            });
            settings?.Invoke(builder.Configuration);
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(log);
        });
        await host.StartAsync();
        return new StationApp(host, own, time, log, folder is null);
    }

    public static HttpClient Client(Uri url)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new System.Net.CookieContainer() }) { BaseAddress = url };
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    public T Get<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Kiosk.Dispose();
        Staff.Dispose();
        await Host.StopAsync().WaitAsync(StopsWithin);
        await Host.DisposeAsync().AsTask().WaitAsync(StopsWithin);
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
