using System.Security.Cryptography;
using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>Reads a station: its own file over the district's defaults, its modules, its texts.</summary>
internal sealed class StationReader(ShapeCatalog shapes, ModuleReader modules, IReadOnlyList<KeyedText> pluginTexts)
{
    private const string TextsId = "station";

    private readonly Shape _shape = shapes.Of(typeof(StationConfig));

    public StationReading Read(string id, SiteFiles files, DistrictLayers above, ConfigFolder folder)
    {
        var (district, defaults) = (above.Files, above.Defaults);
        var faults = new FaultList();
        var languages = LanguagesOf(files, district);
        // A locked word takes nothing else of the station with it.
        var locked = new FaultList();
        files.HoldLocksOf(district, locked);
        var site = new SiteContext(SiteInfos.Unknown(id), languages, district.Texts, files.Texts) { Contents = [district.Contents, files.Contents] }.With(district.Checks, files.Checks);
        var reading = Bind(new StationReading { Id = id, Modules = [], Texts = TextCatalog.BuiltIn }, files, defaults, site, faults);
        var info = reading.Config is { } good ? SiteInfos.Of(id, good, PlacesFile.Read(folder, [files.Path, district.Path], faults)) : null;
        var readings = ModulesOf(files, district, info is null ? site : site with { Site = info });
        reading = reading with { Modules = readings };
        if (reading.Config is { } config)
        {
            CheckNames(config, files, readings.Select(m => m.Id).ToList(), folder, faults);
            reading = reading with { Modules = InOrder(readings, config) };
        }

        faults.AddRange(locked.InOrder);
        faults.AddRange(files.CheckFaults(shapes, languages));
        faults.AddRange(files.TextFaults);
        var texts = CatalogOf(reading, files, district);
        UnknownTexts.Check(files.Texts, texts, readings, faults);
        return reading with
        {
            Info = info,
            Main = files.Main?.Source,
            Texts = texts,
            Faults = faults.InOrder,
            MissingTexts = reading.Config is not null ? MissingTexts(files.Path, texts) : [],
        };
    }

    private StationReading Bind(StationReading reading, SiteFiles files, Layer? defaults, SiteContext site, FaultList faults)
    {
        if (files.Main is not { } document)
        {
            faults.Add(files.Path + "/station.json", "missing-file", "{ \"version\": 1, \"name\": { \"zh-CN\": \"…\" } }");
            return reading;
        }

        faults.AddRange(document.Faults);
        var tree = new LayeredTree(TextsId, _shape, site, faults);
        List<Layer> lower = [new Layer(Layer.BuiltInName, Filling.DefaultsOf(_shape), []), .. defaults is null ? [] : new[] { defaults }];
        var own = document.As("station");
        // The district's own faults are told with the district; here they would stand at every station again.
        var effective = tree.Merge(lower, own, isWhole: document.Root is { IsCut: false });
        if (faults.Count > 0 || effective is null)
        {
            return reading;
        }

        var filled = Filling.Fill(effective, _shape);
        var config = (StationConfig?)new Binding(faults).Bind(filled, _shape, "");
        return faults.Count > 0 ? reading : reading with
        {
            Config = config,
            Hash = Convert.ToHexStringLower(SHA256.HashData(filled.ToBytes())),
            Origins = LayeredTree.OriginsOf(filled, [.. lower, own]),
            Texts = new TextCatalog(site.Languages, [], [], tree.TextsOf(filled)),
        };
    }

    private List<ModuleReading> ModulesOf(SiteFiles files, SiteFiles district, SiteContext site)
    {
        var districts = district.Modules.Where(m => ModuleReader.ScopeOf(m.Value) == ModuleScope.District).Select(m => m.Key);
        return [.. files.Modules.Keys.Union(districts, StringComparer.Ordinal).Select(id =>
            modules.Read(id, district.Modules.GetValueOrDefault(id), files.Modules.GetValueOrDefault(id), site))];
    }

    private static List<ModuleReading> InOrder(IEnumerable<ModuleReading> readings, StationConfig config)
    {
        var first = config.Modules.Select((id, i) => (id, i)).DistinctBy(x => x.id, StringComparer.Ordinal).ToDictionary(x => x.id, x => x.i, StringComparer.Ordinal);
        return [.. readings
            .OrderBy(m => first.GetValueOrDefault(m.Id, int.MaxValue))
            .ThenBy(m => m.Head?.Order ?? int.MaxValue)
            .ThenBy(m => m.Id, StringComparer.Ordinal)];
    }

    private static void CheckNames(StationConfig config, SiteFiles files, List<string> modules, ConfigFolder folder, FaultList faults)
    {
        var added = new Faults();
        foreach (var (id, i) in config.Modules.Select((id, i) => (id, i)).Where(x => !modules.Contains(x.id, StringComparer.Ordinal)))
        {
            added.Add(Messages.Fault("unknown-module", id, DidYouMean.Say(id, modules)) with { Path = $"/modules/{i}" });
        }

        foreach (var (name, picture) in new[] { ("photo", config.Theme.Photo), ("crest", config.Theme.Crest) })
        {
            if (picture is not null && !folder.Has($"{files.Path}/content/{picture}") && !folder.Has($"district/content/{picture}"))
            {
                added.Add(Messages.Fault("missing-picture", picture, files.Path + "/content") with { Path = "/theme/" + name });
            }
        }

        if (files.Main?.Root is { } root)
        {
            new Binding(faults).PlaceAll(added, root, "");
        }
    }

    // The district's first language is the one that every text must have; the station adds those that texts may have.
    private static IReadOnlyList<string> LanguagesOf(SiteFiles files, SiteFiles district) =>
        [.. DistrictReader.LanguagesOf(district, district.Main?.Root)
            .Concat(DistrictReader.LanguagesOf(files, district.Main?.Root?["defaults"]))
            .Concat(DistrictReader.LanguagesOf(files, files.Main?.Root))
            .Distinct(StringComparer.Ordinal)];

    private TextCatalog CatalogOf(StationReading reading, SiteFiles files, SiteFiles district)
    {
        var authored = new Dictionary<string, LocalizedText>(reading.Texts.Authored, StringComparer.Ordinal);
        foreach (var (address, text) in reading.Modules.SelectMany(m => m.Texts))
        {
            authored[address] = text;
        }

        var own = district.Texts.Concat(files.Texts).SelectMany(t => t.Keyed);
        return new TextCatalog(reading.Config?.Languages ?? BuiltInTexts.Languages, pluginTexts, own, authored);
    }

    private static IReadOnlyList<Fault> MissingTexts(string path, TextCatalog texts)
    {
        var missing = new FaultList();
        foreach (var language in texts.Languages)
        {
            var file = $"{path}/texts/{language}.json";
            // What the station and its modules say comes first: the list ends at 200.
            var addresses = texts.Addresses.Where(a => texts.IsMissing(language, a)).OrderByDescending(texts.Authored.ContainsKey);
            foreach (var address in addresses.ThenBy(a => a, StringComparer.Ordinal))
            {
                missing.Add(file, "missing-text", language, address, file);
            }
        }

        return missing.InOrder;
    }
}
