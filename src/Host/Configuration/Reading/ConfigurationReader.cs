using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Configuration.Shared;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// Reads a whole configuration folder for a set of plugins. Nothing throws: what is wrong is a fault with a place, and a
/// broken file never takes another one with it. Keep one reader as long as the set of plugins stays: shapes are read once, and what did not change since the last
/// reading is not read again.
/// </summary>
internal sealed class ConfigurationReader
{
    private readonly ShapeCatalog _shapes = ShapeCatalog.Shared;
    private readonly Dictionary<string, PreparedPlugin> _plugins;
    private readonly List<KeyedText> _pluginTexts = [];
    private readonly Dictionary<string, IReadOnlyList<Fault>> _pluginFaults = new(StringComparer.Ordinal);
    private readonly ModuleReader _modules;
    private readonly FileMemory _memory = new();
    private readonly HeldDistricts _held;

    /// <summary>A reader for these plugins.</summary>
    /// <param name="plugins">Every plugin that modules may name.</param>
    public ConfigurationReader(IEnumerable<InstalledPlugin> plugins)
    {
        _plugins = plugins.Select(p => PreparedPlugin.Prepare(p, _shapes)).ToDictionary(p => p.Plugin.Id, StringComparer.Ordinal);
        foreach (var (id, plugin) in _plugins)
        {
            var texts = plugin.Plugin.TextFiles.Select(t => TextFile.Read(new Json.Source($"plugins/{id}/texts/{t.Key}.json", t.Value), _shapes)).ToList();
            _pluginTexts.AddRange(texts.SelectMany(t => t.Keyed));
            IReadOnlyList<Fault> faults = [.. plugin.Faults, .. texts.SelectMany(t => t.Faults)];
            if (faults.Count > 0)
            {
                _pluginFaults[id] = faults;
            }
        }

        _modules = new ModuleReader(_shapes, _plugins);
        _held = new HeldDistricts(_shapes);
    }

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The configuration folder.</param>
    /// <param name="instead">Bytes to take instead of what files say, by their paths in the folder; null for a file that is not to be there.</param>
    /// <param name="districts">The modules that served the whole district when last read; not given means that nobody knows.</param>
    /// <param name="held">What stations beyond a ring are still read with as it was; none when not given.</param>
    public ConfigurationReading Read(string folder, IReadOnlyDictionary<string, byte[]?>? instead = null, IReadOnlySet<string>? districts = null, IReadOnlyList<HeldFile>? held = null)
    {
        var files = new ConfigFolder(folder, instead, _memory);
        var district = new SiteFiles(files, "district", "site.json", _shapes, districts);
        var districtFaults = new FaultList();
        var (config, defaults) = new DistrictReader(_shapes).Read(district, districtFaults);
        districtFaults.AddRange(district.TextFaults);

        var reader = new StationReader(_shapes, _modules, _pluginTexts);
        var stations = new OrderedDictionary<string, StationReading>(StringComparer.Ordinal);
        var above = _held.For(folder, new DistrictLayers(district, defaults), held ?? [], instead, districts);
        foreach (var id in files.Stations)
        {
            var own = new SiteFiles(files, "stations/" + id, "station.json", _shapes);
            stations[id] = reader.Read(id, own, above(own), files);
        }

        var whole = ReadDistrict(config, district, districtFaults, stations.Values);
        var folderFaults = new FaultList();
        var permissions = new PermissionNames([.. whole.Modules, .. stations.Values.SelectMany(s => s.Modules)], _plugins);
        var roles = RolesOf(files, district, permissions, folderFaults);
        folderFaults.AddRange(files.Faults);
        return new ConfigurationReading
        {
            District = whole,
            Stations = stations,
            Roles = roles,
            PluginFaults = _pluginFaults,
            FolderFaults = folderFaults.InOrder,
        };
    }

    /// <summary>The shape of a module file of a plugin; null when the plugin is not installed or its settings cannot be read.</summary>
    public Shape? ShapeOf(string plugin) => _plugins.GetValueOrDefault(plugin)?.Shape;

    /// <summary>What the plugin makes of a good module; null when the reader was given no code. Throws what the plugin throws.</summary>
    public ModuleDefinition? Define(ModuleReading module) =>
        module is { Settings: { } settings, Info: { } info } ? _plugins.GetValueOrDefault(module.PluginId)?.Plugin.Define?.Invoke(settings, info) : null;

    /// <summary>Reads one module of one site; null when the site does not have it.</summary>
    public ModuleReading? ReadModule(string folder, string site, string module, IReadOnlyDictionary<string, byte[]?> instead, IReadOnlyList<HeldFile>? held = null)
    {
        if (site == SiteInfos.District)
        {
            return Read(folder, instead).District.Modules.FirstOrDefault(m => m.Id == module);
        }

        var files = new ConfigFolder(folder, instead, _memory);
        var own = new SiteFiles(files, "stations/" + site, "station.json", _shapes);
        var above = _held.For(folder, DistrictLayers.Read(files, _shapes, null), held ?? [], instead, null);
        var station = new StationReader(_shapes, _modules, _pluginTexts).Read(site, own, above(own), files);
        return station.Modules.FirstOrDefault(m => m.Id == module);
    }

    /// <summary>The layers of one module's file for editing; null when its plugin cannot be told or is not installed.</summary>
    /// <param name="folder">The configuration folder.</param>
    /// <param name="file">The file that is edited: <c>stations/{id}/modules/{module}.json</c>, or the district's.</param>
    /// <param name="instead">Bytes to take instead of what files say, as for reading.</param>
    public ModuleLayers? Layers(string folder, string file, IReadOnlyDictionary<string, byte[]?> instead)
    {
        var files = new ConfigFolder(folder, instead, _memory);
        var district = Document(files, "district/modules/" + Path.GetFileName(file));
        var isStations = file.StartsWith("stations/", StringComparison.Ordinal);
        var checks = new[] { Document(files, "district/checks.json"), isStations ? Document(files, $"stations/{file.Split('/')[1]}/checks.json") : null };
        var shared = new SharedParts(LayerMerge.Merge(checks.OfType<ConfigDocument>().Select(c => c.As("district")), new FaultList()));
        return _modules.Layers(district, isStations ? Document(files, file) : null, shared);
    }

    private static ConfigDocument? Document(ConfigFolder files, string file) => files.Has(file) ? files.Document(file) : null;

    private DistrictReading ReadDistrict(SiteConfig? config, SiteFiles files, FaultList faults, IEnumerable<StationReading> stations)
    {
        var info = config is null ? null : SiteInfos.Of(config);
        var site = new SiteContext(info ?? SiteInfos.Unknown(SiteInfos.District), DistrictReader.LanguagesOf(files, files.Main?.Root), files.Texts, []) { Contents = [files.Contents] }.With(files.Checks);
        faults.AddRange(files.CheckFaults(_shapes, site.Languages));
        List<ModuleReading> own = [.. files.Modules.Where(m => ModuleReader.ScopeOf(m.Value) == ModuleScope.District).Select(m => _modules.Read(m.Key, m.Value, null, site))];
        faults.AddRange(files.Modules.Where(m => ModuleReader.ScopeOf(m.Value) == ModuleScope.Station).SelectMany(m => _modules.CheckLayer(m.Value, site)));

        var authored = own.SelectMany(m => m.Texts).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        var texts = new TextCatalog(config?.Languages ?? BuiltInTexts.Languages, _pluginTexts, files.Texts.SelectMany(t => t.Keyed), authored);
        // The district's files may word the texts of any station's modules.
        var everywhere = stations.ToList();
        var all = new Dictionary<string, LocalizedText>(authored, StringComparer.Ordinal);
        foreach (var (address, text) in everywhere.SelectMany(s => s.Texts.Authored))
        {
            all.TryAdd(address, text);
        }

        UnknownTexts.Check(files.Texts, texts.With(all), [.. own, .. everywhere.SelectMany(s => s.Modules)], faults);
        return new DistrictReading { Config = config, Info = info, Main = files.Main?.Source, Modules = own, Texts = texts, Faults = faults.InOrder };
    }

    private RolesConfig? RolesOf(ConfigFolder folder, SiteFiles district, PermissionNames permissions, FaultList faults)
    {
        if (!folder.Has("roles.json") || folder.Read("roles.json") is not { } source)
        {
            faults.Add("roles.json", "missing-file", "{ \"version\": 1, \"roles\": { \"clerk\": … } }");
            return null;
        }

        var document = ConfigDocument.Read(source);
        faults.AddRange(document.Faults);
        if (document.Root is not { } root)
        {
            return null;
        }

        var shape = _shapes.Of(typeof(RolesConfig));
        new Checker(faults, DistrictReader.LanguagesOf(district, district.Main?.Root)).Check(root, shape);
        var effective = LayerMerge.Merge([document.As("district")], new FaultList())!;
        var roles = faults.Count == 0 ? (RolesConfig?)new Binding(faults).Bind(Filling.Fill(effective, shape), shape, "") : null;
        var isWhole = faults.Count == 0;
        // A permission that nothing asks for does no harm: the roles hold, and the fault is told.
        CheckPermissions(roles, permissions, root, faults);
        return isWhole ? roles : null;
    }

    private static void CheckPermissions(RolesConfig? roles, PermissionNames permissions, Json.LocatedNode root, FaultList faults)
    {
        var added = new Faults();
        foreach (var (id, role) in roles?.Roles ?? [])
        {
            foreach (var (permission, i) in role.Permissions.Select((p, i) => (p, i)).Where(x => !permissions.Has(x.p)))
            {
                added.Add(Messages.Fault("unknown-permission", permission, permissions.Meant(permission)) with { Path = $"/roles/{id}/permissions/{i}" });
            }
        }

        new Binding(faults).PlaceAll(added, root, "");
    }
}
