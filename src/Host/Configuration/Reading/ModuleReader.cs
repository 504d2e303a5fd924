using System.Security.Cryptography;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Contents;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Configuration.Shared;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Contents;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>Reads one module of one site from its layers. Nothing that its files or its plugin do gets past this class.</summary>
internal sealed class ModuleReader(ShapeCatalog shapes, IReadOnlyDictionary<string, PreparedPlugin> plugins)
{
    private static readonly string[] OfTheDistrict = ["plugin", "scope", "settings"];

    private static readonly string[] HeadMembers = [.. typeof(ModuleHead).GetProperties().Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name))];

    private readonly FormProof _forms = new();
    private readonly ContentReader _contents = new();
    private readonly ModuleTwins _twins = new();
    private readonly Dictionary<(string Site, string Module), (ModuleOrigin Origin, ModuleReading Reading)> _kept = [];

    /// <summary>Reads a module.</summary>
    /// <param name="id">The files' name.</param>
    /// <param name="district">The district's file of that name.</param>
    /// <param name="station">The station's file of that name; null for the district itself.</param>
    /// <param name="site">Languages and texts of the site.</param>
    public ModuleReading Read(string id, ConfigDocument? district, ConfigDocument? station, SiteContext site)
    {
        var origin = new ModuleOrigin(district, station, site, [.. site.Contents.SelectMany(c => c.Of(id))]);
        if (!_kept.TryGetValue((site.Site.Id, id), out var kept) || !kept.Origin.IsSame(origin))
        {
            var reading = _twins.Find(id, origin) is { } twin && Like(twin, origin) is { } same ? same : Anew(id, origin);
            _twins.Keep(id, origin, reading);
            _kept[(site.Site.Id, id)] = kept = (origin, reading);
        }

        return kept.Reading;
    }

    // Another station's reading of the same bytes, for this station: null when the plugin finds something wrong here, so that the whole is read and placed.
    private ModuleReading? Like(ModuleReading twin, ModuleOrigin origin)
    {
        var info = twin.Info! with { Site = origin.Site.Site };
        var faults = new FaultList();
        Checked(twin.Effective!["settings"]!, twin.Settings!, plugins[twin.PluginId], info, new Binding(faults), faults);
        if (faults.Count > 0)
        {
            return null;
        }

        IReadOnlyList<Source> sources = [.. new[] { origin.District?.Source, origin.Station?.Source }.OfType<Source>(), .. origin.Shared, .. origin.Contents];
        return twin with { Info = info, Sources = sources, Warnings = [.. twin.Warnings.Select(w => w with { File = ModuleTwins.FileOf(w.File, twin, sources) })] };
    }

    private ModuleReading Anew(string id, ModuleOrigin origin)
    {
        var (district, station, site) = (origin.District, origin.Station, origin.Site);
        var faults = new FaultList();
        faults.AddRange(district?.Faults ?? []);
        faults.AddRange(station?.Faults ?? []);
        var isDistricts = ScopeOf(district) == ModuleScope.District;
        CheckPlace(isDistricts, district, station, faults);
        var reading = new ModuleReading
        {
            Id = id,
            PluginId = (TextOf(station, "plugin") ?? TextOf(district, "plugin"))?.Text ?? "",
            Scope = isDistricts ? ModuleScope.District : ModuleScope.Station,
            Sources = [.. new[] { district?.Source, station?.Source }.OfType<Source>(), .. origin.Shared],
        };
        if (PluginOf(district, station, faults) is { } plugin)
        {
            faults.AddRange(plugin.Faults);
            if (plugin.Faults.Count == 0)
            {
                reading = Bind(reading, plugin, [district, station], site, faults);
            }
        }

        reading = reading with { Conflicts = Conflicts(reading.PluginId, [district, station]) };
        return faults.Count == 0 ? reading : new ModuleReading
        {
            Id = id,
            PluginId = reading.PluginId,
            Scope = reading.Scope,
            Sources = reading.Sources,
            Faults = faults.InOrder,
            Conflicts = reading.Conflicts,
        };
    }

    /// <summary>
    /// The scope that a file states. One that is broken and does not state it keeps the scope it had: otherwise every station would lose a
    /// service of the district to one slip, instead of going on with its last good version.
    /// </summary>
    public static ModuleScope ScopeOf(ConfigDocument? document) => TextOf(document, "scope")?.Text switch
    {
        "district" => ModuleScope.District,
        "station" => ModuleScope.Station,
        // One that names no plugin and that no station stands on can only be a service of the district that lost its head.
        var other => document is { WasDistricts: true } && (other is not null || !IsWhole(document) || (!document.HasStations && TextOf(document, "plugin") is null)) ? ModuleScope.District : ModuleScope.Station,
    };

    private static bool IsWhole(ConfigDocument document) =>
        document is { Root: { Kind: NodeKind.Object, IsCut: false } root, Faults.Count: 0 }
        && root.Members.TrueForAll(m => m.Name == "settings" || Array.Exists(HeadMembers, h => string.Equals(h, m.Name, StringComparison.Ordinal)));

    /// <summary>Checks a district file that no station may use yet, as far as a layer can be checked.</summary>
    public IReadOnlyList<Fault> CheckLayer(ConfigDocument district, SiteContext site)
    {
        var faults = new FaultList();
        faults.AddRange(district.Faults);
        if (district is { HasStations: false, WasDistricts: false, Root: { IsCut: false } root } && root["scope"] is null && TextOf(district, "plugin") is null)
        {
            faults.Add(root, "", "idle-layer");
        }

        if (TextOf(district, "plugin") is not null && PluginOf(district, null, faults) is { Faults.Count: 0 } plugin)
        {
            var merged = LayerMerge.Merge(MigratedLayers.Lower(plugin, district, site.Shared, faults), faults);
            new Checker(faults, site.Languages, isPartial: true).Check(merged!, plugin.Shape!);
        }

        return faults.InOrder;
    }

    /// <summary>The layers for editing the uppermost one; null when no installed plugin can be told from them.</summary>
    public ModuleLayers? Layers(ConfigDocument? district, ConfigDocument? station, SharedParts shared)
    {
        var faults = new FaultList();
        if (PluginOf(district, station, faults) is not { Faults.Count: 0 } plugin)
        {
            return null;
        }

        var (below, own) = station is null ? (null, district) : (district, station);
        var name = station is null ? "district" : "station";
        var lower = MigratedLayers.Lower(plugin, below, shared, faults);
        var layer = own is null ? null : MigratedLayers.Own(plugin, own, name, isLowest: below is null, shared, faults);
        var merged = LayerMerge.Merge(layer is null ? lower : [.. lower, layer], faults);
        return merged is null ? null : new ModuleLayers(plugin.Shape!, lower, layer, Filling.Fill(merged, plugin.Shape!)) { Shared = shared };
    }

    private ModuleReading Bind(ModuleReading reading, PreparedPlugin plugin, ConfigDocument?[] documents, SiteContext site, FaultList faults)
    {
        var (district, station) = (documents[0], documents[1]);
        var contents = _contents.Read(reading.Id, plugin.Content, reading.Scope == ModuleScope.District ? [.. site.Contents.Take(1)] : site.Contents, site.Languages);
        reading = reading with { Sources = [.. reading.Sources, .. contents.Sources] };
        var tree = new LayeredTree(reading.Id, plugin.Shape!, site, faults);
        var lower = MigratedLayers.Lower(plugin, district, site.Shared, faults);
        var own = station is null ? null : MigratedLayers.Own(plugin, station, "station", isLowest: district is null, site.Shared, faults);
        var isWhole = documents.All(d => d is null or { Root.IsCut: false });
        var effective = tree.Merge(lower, own, isWhole);
        faults.AddRange(contents.Faults);
        if (faults.Count > contents.Faults.Count || effective is null)
        {
            return reading;
        }

        var filled = Filling.Fill(effective, plugin.Shape!);
        var binding = new Binding(faults);
        var head = filled.WithMembers(filled.Members.Where(m => m.Name != "settings"));
        if (binding.Bind(head, shapes.Of(typeof(ModuleHead)), "") is not ModuleHead bound)
        {
            return reading;
        }

        var settings = filled["settings"]!;
        var info = new ModuleInfo { Id = reading.Id, Plugin = plugin.Plugin.Id, Scope = reading.Scope, Title = bound.Title, Site = site.Site, Contents = contents.Contents };
        var record = SettingsOf(settings, plugin, info, binding, faults, isWhole: contents.Faults.Count == 0);
        return reading with
        {
            Info = info,
            Head = bound,
            Settings = record,
            Warnings = faults.Count > 0 ? [] : Walked(settings, plugin, faults),
            Hash = HashOf(filled, contents.Contents),
            Effective = filled,
            Origins = LayeredTree.OriginsOf(filled, [.. lower, own]),
            Texts = tree.TextsOf(filled),
            Layers = own is null ? lower : [.. lower, own],
            Merged = effective,
            SettingsVersion = plugin.Migrations.CurrentVersion,
        };
    }

    // Forms are walked last, when nothing else is wrong with them.
    private IReadOnlyList<Fault> Walked(LocatedNode settings, PreparedPlugin plugin, FaultList faults)
    {
        var (wrong, idle) = _forms.Of(settings, plugin.SettingsShape);
        new Binding(faults).PlaceAll(wrong, settings, "/settings");
        var warnings = new FaultList();
        new Binding(warnings).PlaceAll(idle, settings, "/settings");
        return warnings.InOrder;
    }

    private static object? SettingsOf(LocatedNode node, PreparedPlugin plugin, ModuleInfo module, Binding binding, FaultList faults, bool isWhole)
    {
        var before = faults.Count;
        var settings = binding.Bind(node, plugin.SettingsShape, "/settings");
        // Content files that could not be read are missing to those that name them: their own faults are enough.
        if (!isWhole || settings is null || faults.Count > before)
        {
            return settings;
        }

        Checked(node, settings, plugin, module, binding, faults);
        return settings;
    }

    private static void Checked(LocatedNode node, object settings, PreparedPlugin plugin, ModuleInfo module, Binding binding, FaultList faults)
    {
        var added = new Faults();
        try
        {
            plugin.Plugin.Check?.Invoke(settings, module, added);
        }
        catch (Exception e)
        {
            // The plugin's own code: whatever it throws is a fault of this module and of nothing else.
            faults.Add(Messages.Fault("check-threw", plugin.Plugin.Id, e.GetType().Name), node.Source, node.Start);
        }

        binding.PlaceAll(added, node, "/settings");
    }

    private IReadOnlyList<Fault> Conflicts(string pluginId, ConfigDocument?[] documents)
    {
        var conflicts = new FaultList();
        if (plugins.GetValueOrDefault(pluginId) is not { } plugin)
        {
            return [];
        }

        foreach (var document in documents.OfType<ConfigDocument>().Where(d => d.SettingsVersion < plugin.Migrations.CurrentVersion))
        {
            foreach (var (pointer, member) in document.Root?["settings"] is { Kind: NodeKind.Object } settings ? plugin.Migrations.Dropped(settings, document.SettingsVersion) : [])
            {
                conflicts.Add(member, "/settings" + pointer, "migration-dropped", member.Name, pluginId);
            }
        }

        return conflicts.InOrder;
    }

    private PreparedPlugin? PluginOf(ConfigDocument? district, ConfigDocument? station, FaultList faults)
    {
        var named = TextOf(station, "plugin") ?? TextOf(district, "plugin");
        if (named is null)
        {
            var file = station ?? district!;
            if (file.Root is { IsCut: false } root)
            {
                faults.Add(root, "", "missing-plugin", Messages.List(plugins.Keys));
            }

            return null;
        }

        if (TextOf(district, "plugin") is { } lower && lower.Text != named.Text)
        {
            faults.Add(named, "/plugin", "other-plugin", named.Text, lower.Text, lower.Source.Name);
            return null;
        }

        if (!plugins.TryGetValue(named.Text, out var plugin))
        {
            faults.Add(named, "/plugin", "unknown-plugin", named.Text, DidYouMean.Say(named.Text, plugins.Keys));
        }

        return plugin;
    }

    private static void CheckPlace(bool isDistricts, ConfigDocument? district, ConfigDocument? station, FaultList faults)
    {
        if (district is null && ScopeOf(station) == ModuleScope.District)
        {
            faults.Add(TextOf(station, "scope")!, "/scope", "scope-place");
        }

        foreach (var member in isDistricts ? station?.Root?.Members ?? [] : [])
        {
            if (OfTheDistrict.Contains(member.Name, StringComparer.Ordinal))
            {
                faults.Add(member, JsonPath.Add("", member.Name), "district-settings", member.Name);
            }
        }
    }

    private static LocatedNode? TextOf(ConfigDocument? document, string name) =>
        document?.Root?[name] is { Kind: NodeKind.Text } text ? text : null;

    private static string HashOf(LocatedNode effective, IReadOnlyList<Content> contents) =>
        Convert.ToHexStringLower(SHA256.HashData([.. effective.ToBytes(), .. contents.SelectMany(c => System.Text.Encoding.ASCII.GetBytes(c.Hash))]));
}
