using StationKiosk.Host.Configuration.Checks;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Configuration.Shapes;

namespace StationKiosk.Host.Configuration.Reading;

/// <summary>The district's files and the defaults that they give to stations.</summary>
internal sealed record DistrictLayers(SiteFiles Files, Layer? Defaults)
{
    /// <summary>As stations are read with it; its own faults are told with the district.</summary>
    public static DistrictLayers Read(ConfigFolder folder, ShapeCatalog shapes, IReadOnlySet<string>? districts)
    {
        var files = new SiteFiles(folder, "district", "site.json", shapes, districts);
        return new DistrictLayers(files, new DistrictReader(shapes).Read(files, new FaultList()).Stations);
    }
}
