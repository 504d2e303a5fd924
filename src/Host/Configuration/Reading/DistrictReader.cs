using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>Reads <c>district/site.json</c> and hands its <c>defaults</c> on as the layer below every station.</summary>
internal sealed class DistrictReader
{
    private const string Defaults = "defaults";

    private readonly Shape _shape;
    private readonly Shape _own;

    public DistrictReader(ShapeCatalog shapes)
    {
        _own = shapes.Of(typeof(SiteConfig));
        _shape = FileShape(shapes);
    }

    public static Shape FileShape(ShapeCatalog shapes) => shapes.Of(typeof(SiteConfig)).With(new ShapeMember
    {
        Name = Defaults,
        Shape = shapes.Of(typeof(StationConfig)),
        Title = new LocalizedText("站点默认值", "Defaults for stations"),
        Help = new LocalizedText("每个站点没写的就用这里的；$lock 列出站点不能改的", "What a station does not say itself; $lock names what it may not change."),
        IsPartial = true,
    });

    /// <summary>The district's own settings (null with faults) and the layer for its stations.</summary>
    public (SiteConfig? Config, Layer? Stations) Read(SiteFiles files, FaultList faults)
    {
        if (files.Main is not { } document)
        {
            faults.Add("district/site.json", "missing-file", "{ \"version\": 1, \"name\": { \"zh-CN\": \"…\" } }");
            return (null, null);
        }

        faults.AddRange(document.Faults);
        if (document.Root is not { } root)
        {
            return (null, null);
        }

        var stations = StationsLayer(root, faults);
        var own = root.WithMembers(root.Members.Select(m => m.Name == Defaults && stations?.Root is { } clean ? m with { Value = clean } : m));
        var layers = new[] { new Layer(Layer.BuiltInName, Filling.DefaultsOf(_shape), []), new Layer("district", own, []) };
        var effective = LayerMerge.Merge(layers, faults);
        new Checker(faults, LanguagesOf(files, own)).Check(effective!, _shape);
        if (faults.Count > 0)
        {
            return (null, stations);
        }

        var filled = Filling.Fill(effective!, _shape);
        var config = new Binding(faults).Bind(filled.WithMembers(filled.Members.Where(m => m.Name != Defaults)), _own, "");
        return (faults.Count == 0 ? (SiteConfig?)config : null, stations);
    }

    /// <summary>The languages that the file names, as far as they can be read, and those that a text file or the program adds.</summary>
    public static IReadOnlyList<string> LanguagesOf(SiteFiles files, LocatedNode? root)
    {
        var named = root?["languages"]?.Items.Where(i => i.Kind == NodeKind.Text).Select(i => i.Text) ?? [];
        return [.. named.Concat(Texts.BuiltInTexts.Languages).Concat(files.TextLanguages).Distinct(StringComparer.Ordinal)];
    }

    private static Layer? StationsLayer(LocatedNode root, FaultList faults)
    {
        if (root[Defaults] is not { Kind: NodeKind.Object } defaults)
        {
            return null;
        }

        var locks = ConfigDocument.LocksOf(defaults, "/" + Defaults, faults);
        return new Layer("district", defaults.WithMembers(defaults.Members.Where(m => m.Name != "$lock")), locks);
    }
}
