namespace StationKiosk.Host.Repairs;

/// <summary>A part of the host that can tell what is wrong with it now.</summary>
internal interface IRepairSource
{
    ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation);
}
