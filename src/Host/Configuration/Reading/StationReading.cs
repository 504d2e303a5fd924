using StationKiosk.Host.Configuration.Files;
using StationKiosk.Host.Configuration.Json;
using StationKiosk.Host.Configuration.Layers;
using StationKiosk.Host.Texts;
using StationKiosk.Sdk.Configuration;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Configuration.Reading;

internal sealed record StationReading
{
    public required string Id { get; init; }

    /// <summary>Null when <c>station.json</c> has faults; the modules are read all the same. A slip in a text file does not null it.</summary>
    public StationConfig? Config { get; init; }

    /// <summary>The station as plugins see it; null when its own file has faults.</summary>
    public SiteInfo? Info { get; init; }

    /// <summary>Modules in the order of their tiles: the station's own list first, then by their <c>order</c>.</summary>
    public required IReadOnlyList<ModuleReading> Modules { get; init; }

    /// <summary>Its <c>station.json</c>; null when there is none.</summary>
    public Source? Main { get; init; }

    public required TextCatalog Texts { get; init; }

    public string Hash { get; init; } = "";

    public IReadOnlyList<Origin> Origins { get; init; } = [];

    /// <summary>Faults of the station's own files; those of a module are with the module.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Texts that the station's languages lack: they fall back, so they break nothing, but the check names them.</summary>
    public IReadOnlyList<Fault> MissingTexts { get; init; } = [];
}
