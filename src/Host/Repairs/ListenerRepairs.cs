using StationKiosk.Host.Surfaces;

namespace StationKiosk.Host.Repairs;

/// <summary>A front door that other machines can reach without encryption.</summary>
internal sealed class ListenerRepairs(Listeners listeners) : IRepairSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation) =>
        new(listeners.IsPlainBeyondLoopback ? [new Repair { Severity = RepairSeverity.Bad, Kind = "plain-http" }] : Array.Empty<Repair>());
}
