using StationKiosk.Host.Engines;
using StationKiosk.Host.Surfaces;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>Several stations on this host, and nobody said which of them its kiosk is at.</summary>
internal sealed class FrontStationRepairs(FrontStation front, EngineHost engines) : IRepairSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation) => new(front.Kept is { } kept
        ? [new Repair { Severity = RepairSeverity.Warning, Kind = "front-station", Args = [engines.Live.Sites[kept].Site.Name, LocalizedText.Same(kept)] }]
        : Array.Empty<Repair>());
}
