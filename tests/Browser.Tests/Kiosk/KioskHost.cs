using Host.Tests;
using Microsoft.Extensions.Configuration;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk;
using StationKiosk.Host.Sites;

namespace Browser.Tests.Kiosk;

/// <summary>
/// The real host with the shipped configuration and, where a test asks for it, the module <c>pages</c>: pages of a plugin of its own, which
/// has the kiosk's frame by one line.
/// </summary>
internal sealed class KioskHost : IAsyncDisposable
{
    private readonly StationApp _app;

    private KioskHost(StationApp app) => _app = app;

    public StationApp App => _app;

    public KioskSessions Sessions => _app.Get<KioskSessions>();

    public string Folder => _app.Folder;

    public static async Task<KioskHost> StartAsync(bool pages = true, string idle = "{}", Action<IConfigurationBuilder>? settings = null)
    {
        var folder = StationApp.NewFolder();
        var config = Path.Combine(folder, "data", "config");
        Copy(HostPaths.Shipped, config);
        var plugins = Path.Combine(folder, "plugins");
        Copy(PluginFolders.Shipped, plugins);
        if (pages)
        {
            Copy(PluginFolders.Built("KioskPages"), Path.Combine(plugins, "KioskPages"));
            var module = $$"""
                { "version": 1, "plugin": "KioskPages", "title": { "zh-CN": "检验", "en": "Checks" }, "accent": "green", "icon": "list-checks", "idle": {{idle}}, "settings": {} }
                """;
            await File.WriteAllTextAsync(Path.Combine(config, "stations", "demo", "modules", "pages.json"), module);
            await AddToStationAsync(Path.Combine(config, "stations", "demo", "station.json"));
        }

        var app = await StationApp.StartAsync(folder, plugins: plugins, settings: settings);
        Assert.True(!pages || app.Get<StatusBoard>().Modules().Any(m => m is { Site: "demo", Module: "pages", State: ModuleState.Ready }), await app.Kiosk.GetStringAsync("/healthz"));
        return new KioskHost(app);
    }

    public string At(string path) => new Uri(_app.KioskUrl, path).AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task AddToStationAsync(string file)
    {
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("[\"jobs\"]", "[\"jobs\", \"pages\"]", StringComparison.Ordinal));
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
