using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Configuration.Reading;
using StationKiosk.Host.Plugins;

namespace StationKiosk.Host.Sites;

/// <summary>Reads the configuration folder for a set of plugins. Shapes of settings records are read once per set.</summary>
internal sealed class SiteReading(HostPaths paths, LastGood good, HeldFiles rollouts)
{
    private readonly Lock _lock = new();
    private const string DistrictModules = "district/*";

    private (PluginSet Plugins, ConfigurationReader Reader)? _reader;
    private HashSet<string>? _districts;
    private IReadOnlyList<HeldFile> _held = [];

    /// <summary>The last reading: what the console lists as faults.</summary>
    public ConfigurationReading? Last { get; private set; }

    public async Task<ConfigurationReading> ReadAsync(PluginSet plugins)
    {
        var known = _districts ?? [.. (await good.NamesAsync(DistrictModules)).Select(f => Path.GetFileNameWithoutExtension(f))];
        var gone = Directory.Exists(paths.Config) ? null : await good.EverythingAsync();
        var held = await rollouts.AllAsync();
        lock (_lock)
        {
            _held = held;
            Last = ReaderOf(plugins).Read(paths.Config, gone, known, held);
            _districts = [.. Last.District.Modules.Select(m => m.Id)];
            return Last;
        }
    }

    /// <summary>The reading as it would be with other files; nothing is served by it.</summary>
    /// <param name="plugins">The plugins to read for.</param>
    /// <param name="instead">Bytes by path; null for a file that is not to be there.</param>
    public ConfigurationReading Draft(PluginSet plugins, IReadOnlyDictionary<string, byte[]?> instead)
    {
        lock (_lock)
        {
            return ReaderOf(plugins).Read(paths.Config, instead, _districts);
        }
    }

    /// <summary>What a module would be with other bytes in place of some files; nothing is kept or served of it.</summary>
    public ModuleReading? TryModule(PluginSet plugins, string site, string module, IReadOnlyDictionary<string, byte[]?> instead)
    {
        lock (_lock)
        {
            return ReaderOf(plugins).ReadModule(paths.Config, site, module, instead, _held);
        }
    }

    /// <summary>A file of the folder as it is now; null when it is not there.</summary>
    public byte[]? Bytes(string file) => Path.Combine(paths.Config, file) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;

    /// <summary>The layers of a module's file for editing it; null when its plugin is not there.</summary>
    public ModuleLayers? Layers(PluginSet plugins, string file, byte[] bytes)
    {
        lock (_lock)
        {
            return ReaderOf(plugins).Layers(paths.Config, file, new Dictionary<string, byte[]?>(StringComparer.Ordinal) { [file] = bytes });
        }
    }

    /// <summary>
    /// The reading with the files that what is broken was last good with, for what is not served any more in its last good version, as
    /// after a start; null when nothing is so.
    /// </summary>
    /// <param name="plugins">The plugins of the reading.</param>
    /// <param name="read">What the files say.</param>
    /// <param name="isServed">Whether a site (empty module) or a module is still served as it was.</param>
    public async Task<ConfigurationReading?> LastGoodAsync(PluginSet plugins, ConfigurationReading read, Func<string, string, bool> isServed)
    {
        var instead = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        foreach (var (subject, files) in Broken(read).Where(b => !isServed(b.Site, b.Module)).Select(b => (Subject(b.Site, b.Module), b.Files)))
        {
            if (await good.FilesAsync(subject) is { } kept)
            {
                foreach (var file in files.Union(kept.Keys, StringComparer.Ordinal))
                {
                    instead[file] = kept.GetValueOrDefault(file);
                }
            }
        }

        lock (_lock)
        {
            return instead.Count > 0 && _reader?.Plugins == plugins ? _reader.Value.Reader.Read(paths.Config, instead, _districts, _held) : null;
        }
    }

    /// <summary>Notes the files behind the sites, and behind those modules that are served as their files say.</summary>
    public Task KeepAsync(ConfigurationReading read, IReadOnlyDictionary<string, Snapshot> sites)
    {
        var mains = Sites(read).Where(s => s.IsGood && s.Main is not null).Select(s => KeyValuePair.Create(Subject(s.Id, ""), (IReadOnlyList<Source>)[s.Main!]));
        var modules = Sites(read).SelectMany(s => s.Modules
            .Where(m => sites.GetValueOrDefault(s.Id)?.Status.GetValueOrDefault(m.Id) is { State: ModuleState.Ready })
            .Select(m => KeyValuePair.Create(Subject(s.Id, m.Id), m.Sources)));
        // By name alone: which bytes were good stands with each of them.
        IReadOnlyList<Source> districts = [.. read.District.Modules.Select(m => new Source($"district/modules/{m.Id}.json", []))];
        return good.KeepAsync([.. mains, .. modules, KeyValuePair.Create(DistrictModules, districts)]);
    }

    private ConfigurationReader ReaderOf(PluginSet plugins)
    {
        if (_reader is not { } kept || kept.Plugins != plugins)
        {
            kept = (plugins, new ConfigurationReader(plugins.Plugins.Select(Installed)));
            _reader = kept;
        }

        return kept.Reader;
    }

    private static string Subject(string site, string module) => module.Length == 0 ? site : $"{site}/{module}";

    private static IEnumerable<(string Site, string Module, IReadOnlyList<string> Files)> Broken(ConfigurationReading read) =>
        Sites(read).SelectMany(s => s.Modules.Where(m => !m.IsGood).Select(m => (s.Id, m.Id, m.Files))
            .Concat(s.IsGood || s.Main is null ? [] : [(s.Id, "", [s.Main.Name])]));

    private static IEnumerable<(string Id, bool IsGood, Source? Main, IReadOnlyList<ModuleReading> Modules)> Sites(ConfigurationReading read) =>
        read.Stations.Select(s => (s.Key, s.Value.Info is not null, s.Value.Main, s.Value.Modules))
            .Append((SnapshotBuilder.District, read.District.Info is not null, read.District.Main, read.District.Modules));

    public static InstalledPlugin Installed(LoadedPlugin plugin) => new()
    {
        Id = plugin.Id,
        SettingsType = plugin.Code.SettingsType,
        ContentHead = plugin.Code.ContentHead,
        ModuleFile = plugin.SettingsLayer.Length > 0 ? plugin.SettingsLayer : null,
        MigrationsFile = plugin.Migrations.Length > 0 ? plugin.Migrations : null,
        TextFiles = TextFiles(plugin.Folder),
        Permissions = plugin.Manifest.Permissions,
        Check = (settings, module, faults) => BoundedCall.Run(plugin.Id, "Check", settings, () =>
        {
            plugin.Code.Check(settings, module, faults);
            return true;
        }),
        Define = (settings, module) => BoundedCall.Run(plugin.Id, "Define", settings, () => plugin.Code.Define(settings, module)),
    };

    private static Dictionary<string, byte[]> TextFiles(string folder) => Directory.Exists(Path.Combine(folder, "texts"))
        ? Directory.EnumerateFiles(Path.Combine(folder, "texts"), "*.json").ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllBytes, StringComparer.Ordinal)
        : [];
}
