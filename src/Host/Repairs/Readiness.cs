namespace StationKiosk.Host.Repairs;

/// <summary>Whether every store and every door works, from the same list that staff see.</summary>
internal sealed class Readiness(IEnumerable<IRepairSource> sources)
{
    /// <summary>What speaks against it.</summary>
    public async Task<IReadOnlyList<Repair>> AgainstAsync(CancellationToken cancellation)
    {
        var all = new List<Repair>();
        foreach (var source in sources.OfType<IReadinessSource>())
        {
            all.AddRange((await source.FindAsync(cancellation)).Where(r => r.IsUnready));
        }

        return all;
    }
}
