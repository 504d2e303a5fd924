using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>
/// Layers of one thing (a module, a station) with the texts of the sites between them, merged and checked after each layer:
/// a value that a station hides is otherwise never checked.
/// </summary>
internal sealed class LayeredTree(string id, Shape shape, SiteContext site, FaultList faults)
{
    private readonly TextAddresses _addresses = new(id, shape);

    /// <summary>The effective tree; null when nothing can be read.</summary>
    /// <param name="lower">Built-in, plugin and district layer, the lowest first.</param>
    /// <param name="station">The station's own layer, if there is one.</param>
    /// <param name="isWhole">False when a file could not be read: what is missing may stand there.</param>
    public LocatedNode? Merge(IReadOnlyList<Layer> lower, Layer? station, bool isWhole)
    {
        var files = station is null ? lower : [.. lower, station];
        for (var count = 2; count < files.Count; count++)
        {
            Check(files.Take(count), isPartial: true);
        }

        var plain = LayerMerge.Merge(files, faults);
        if (plain is null)
        {
            return null;
        }

        var districtTexts = TextLayer.Of(id, site.DistrictTexts, plain, _addresses, faults);
        var stationTexts = TextLayer.Of(id, site.StationTexts, plain, _addresses, faults);
        IEnumerable<Layer?> all = [.. lower, districtTexts, station, stationTexts];
        return Check(all.OfType<Layer>(), isPartial: !isWhole);
    }

    public static IReadOnlyList<Origin> OriginsOf(LocatedNode effective, IEnumerable<Layer?> layers)
    {
        var names = layers.OfType<Layer>().Where(l => l.Root is not null).ToDictionary(l => l.Root!.Source, l => l.Name);
        return Origins.Of(effective, source => names.GetValueOrDefault(source) ?? Unlisted(source));
    }

    public Dictionary<string, Sdk.Configuration.LocalizedText> TextsOf(LocatedNode effective) =>
        _addresses.In(effective).ToDictionary(t => t.Address, t => TextAddresses.TextOf(t.Node), StringComparer.Ordinal);

    // A plugin's migration brings values of its own into an old file.
    private static string Unlisted(Source source) => source.Name.StartsWith("plugins/", StringComparison.Ordinal) ? "plugin"
        : source.Name.EndsWith("/checks.json", StringComparison.Ordinal) ? (source.Name.StartsWith("district/", StringComparison.Ordinal) ? "district" : "station")
        : TextLayer.Name;

    private LocatedNode? Check(IEnumerable<Layer> layers, bool isPartial)
    {
        var merged = LayerMerge.Merge(layers, faults);
        if (merged is not null)
        {
            new Checker(faults, site.Languages, isPartial).Check(merged, shape);
        }

        return merged;
    }
}
