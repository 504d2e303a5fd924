using Host.Tests.Configuration;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Plugins;
using StationKiosk.Host.Sites;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Services;

/// <summary>A copy of the shipped configuration in a folder of a test's own, and the reader of the shipped plugins for it. Nothing is served.</summary>
internal sealed class ServiceFolder : IDisposable
{
    private readonly string _folder = StationApp.NewFolder();

    public ServiceFolder()
    {
        var shipped = Path.Combine(ConfigFixture.RepositoryRoot(), "config");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Config, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var paths = new HostPaths(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Data:Path"] = Path.Combine(_folder, "data"),
            ["Plugins:Path"] = PluginFolders.Shipped,
        }).Build());
        var plugins = new PluginCatalog(paths, TimeProvider.System, NullLogger<PluginCatalog>.Instance).Read(new HashSet<string>(StringComparer.Ordinal));
        Reader = new ConfigurationReader([.. plugins.Plugins.Select(SiteReading.Installed)]);
    }

    public string Config => Path.Combine(_folder, "config");

    public ConfigurationReader Reader { get; }

    public string PathOf(string module) => Path.Combine(Config, "stations", "demo", "modules", module + ".json");

    public ServiceFolder Replace(string module, string old, string now)
    {
        var text = File.ReadAllText(PathOf(module));
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(module), text.Replace(old, now, StringComparison.Ordinal));
        return this;
    }

    public ModuleReading Read(string module) => Reader.Read(Config).Stations["demo"].Modules.Single(m => m.Id == module);

    public ModuleDefinition Define(string module) => Reader.Define(Read(module))!;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
