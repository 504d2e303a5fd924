using StationKiosk.Host.Holdings;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>What must be there and cannot be used: which file, why, and what to do.</summary>
internal sealed class HoldingRepairs(DataHoldings holdings) : IReadinessSource
{
    public ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation) => new([.. holdings.Faults.OrderBy(f => f.Key, StringComparer.Ordinal).Select(fault => new Repair
    {
        Severity = RepairSeverity.Bad,
        Kind = "data-missing",
        IsUnready = true,
        Args = [LocalizedText.Same(fault.Key)],
        Cause = fault.Value,
    })]);
}
