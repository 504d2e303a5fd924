using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Contents;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>The files of one site (the district or a station), read once.</summary>
internal sealed class SiteFiles
{
    public SiteFiles(ConfigFolder folder, string path, string main, ShapeCatalog shapes, IReadOnlySet<string>? districts = null)
    {
        Path = path;
        Main = folder.Has($"{path}/{main}") ? folder.Document($"{path}/{main}") : null;
        foreach (var (name, file) in folder.JsonIn(path + "/modules"))
        {
            Modules[name] = folder.Document(file) with
            {
                WasDistricts = districts?.Contains(name) == true,
                HasStations = folder.Stations.Any(s => folder.Has($"stations/{s}/modules/{name}.json")),
            };
        }

        Checks = folder.Has(path + "/checks.json") ? folder.Document(path + "/checks.json") : null;
        Contents = new ContentFolder(folder, path + "/content");
        Texts = [.. folder.JsonIn(path + "/texts").Select(f => folder.Texts(f.File, shapes)).OfType<TextFile>()];
    }

    public string Path { get; }

    /// <summary><c>site.json</c> or <c>station.json</c>; null when it is not there.</summary>
    public ConfigDocument? Main { get; }

    /// <summary><c>checks.json</c>: what services share; null when there is none.</summary>
    public ConfigDocument? Checks { get; }

    /// <summary>What is wrong with <see cref="Checks"/> by itself.</summary>
    public IEnumerable<Fault> CheckFaults(ShapeCatalog shapes, IReadOnlyList<string> languages)
    {
        var faults = new FaultList();
        faults.AddRange(Checks?.Faults ?? []);
        if (Checks?.Root is { } root)
        {
            new Checker(faults, languages).Check(root, shapes.Of(typeof(ChecksConfig)));
        }

        return faults.InOrder;
    }

    public ContentFolder Contents { get; }

    public OrderedDictionary<string, ConfigDocument> Modules { get; } = [];

    /// <summary>Without what the district has locked, once <see cref="HoldLocksOf"/> was told of it.</summary>
    public IReadOnlyList<TextFile> Texts { get; private set; }

    public void HoldLocksOf(SiteFiles district, FaultList faults) => Texts = TextLocks.Apply(Texts, district.Texts, faults);

    public IEnumerable<Fault> TextFaults => Texts.SelectMany(t => t.Faults);

    /// <summary>Languages that a file name is enough to add.</summary>
    public IEnumerable<string> TextLanguages => Texts.Select(t => t.Language);
}
