using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Sites;

/// <summary>Reads the configuration folder for a set of plugins. Shapes of settings records are read once per set.</summary>
internal sealed class SiteReading(HostPaths paths)
{
    private readonly Lock _lock = new();
    private (PluginSet Plugins, ConfigurationReader Reader)? _reader;

    /// <summary>The last reading: what the console lists as faults.</summary>
    public ConfigurationReading? Last { get; private set; }

    public ConfigurationReading Read(PluginSet plugins)
    {
        lock (_lock)
        {
            if (_reader is not { } kept || kept.Plugins != plugins)
            {
                kept = (plugins, new ConfigurationReader(plugins.Plugins.Select(Installed)));
                _reader = kept;
            }

            return Last = kept.Reader.Read(paths.Config);
        }
    }

    public static InstalledPlugin Installed(LoadedPlugin plugin) => new()
    {
        Id = plugin.Id,
        SettingsType = plugin.Code.SettingsType,
        ModuleFile = plugin.SettingsLayer.Length > 0 ? plugin.SettingsLayer : null,
        MigrationsFile = plugin.Migrations.Length > 0 ? plugin.Migrations : null,
        TextFiles = TextFiles(plugin.Folder),
        Check = (settings, module, faults) => BoundedCall.Run(plugin.Id, () =>
        {
            plugin.Code.Check(settings, module, faults);
            return true;
        }),
    };

    private static Dictionary<string, byte[]> TextFiles(string folder) => Directory.Exists(Path.Combine(folder, "texts"))
        ? Directory.EnumerateFiles(Path.Combine(folder, "texts"), "*.json").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllBytes, StringComparer.Ordinal)
        : [];
}
