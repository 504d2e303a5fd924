using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Host.Tests.Plugins;

/// <summary>A station in a folder of its own, with a plugins folder of its own and a module for each plugin in it.</summary>
internal sealed class TestStation : IDisposable
{
    public TestStation(params string[] plugins)
    {
        Plugins = PluginFolders.With(Folder, plugins);
        Write("district/site.json", """{ "version": 1, "name": { "zh-CN": "测试区", "en": "Test district" }, "languages": ["zh-CN", "en"], "timeZone": "Asia/Shanghai" }""");
        Write("roles.json", """{ "version": 1, "roles": { "admin": { "title": { "zh-CN": "管理员", "en": "Administrator" }, "permissions": ["*"] } } }""");
        WriteStation("demo");
        foreach (var plugin in plugins)
        {
            AddModule(plugin);
        }
    }

    public string Folder { get; } = StationApp.NewFolder();

    public string Plugins { get; }

    public string Data => Path.Combine(Folder, "data");

    /// <summary>The id of the module that is made for a plugin.</summary>
    public static string Module(string plugin) => plugin.ToLowerInvariant();

    public void WriteStation(string id) => Write($"stations/{id}/station.json", """
        {
          "version": 1,
          "name": { "zh-CN": "测试驿站", "en": "Test station" },
          "place": { "zh-CN": "春风路 1 号", "en": "1 Chunfeng Road" },
          "timeZone": "Asia/Shanghai",
          "languages": ["zh-CN", "en"],
          "privacy": { "zh-CN": "只用于本次办理。", "en": "Used for this visit only." }
        }
        """);

    public void AddModule(string plugin, string settings = "{}", int settingsVersion = 1, string station = "demo") => Write($"stations/{station}/modules/{Module(plugin)}.json", $$"""
        {
          "version": 1,
          "settingsVersion": {{settingsVersion}},
          "plugin": {{JsonSerializer.Serialize(plugin)}},
          "title": { "zh-CN": "{{plugin}}", "en": "{{plugin}}" },
          "settings": {{settings}}
        }
        """);

    public void Write(string file, string text)
    {
        var path = Path.Combine(Data, "config", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public Task<StationApp> StartAsync(params (string Key, string Value)[] settings) => StationApp.StartAsync(
        Folder,
        plugins: Plugins,
        settings: configuration => configuration.AddInMemoryCollection(settings
            .Append(("STATIONKIOSK_SUPERVISED", "0"))
            .Select(s => KeyValuePair.Create(s.Item1, (string?)s.Item2))));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
