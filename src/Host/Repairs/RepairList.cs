namespace StationKiosk.Host.Repairs;

/// <summary>Everything that is wrong now, from every source.</summary>
internal sealed partial class RepairList(IEnumerable<IRepairSource> sources, ILogger<RepairList> log)
{
    /// <summary>Those of a site and of the host, worst and oldest first.</summary>
    public async Task<IReadOnlyList<Repair>> OfAsync(string site, CancellationToken cancellation) =>
        [.. (await AllAsync(cancellation)).Where(r => r.Site.Length == 0 || r.Site == site)];

    public async Task<IReadOnlyList<Repair>> AllAsync(CancellationToken cancellation)
    {
        var all = new List<Repair>();
        foreach (var source in sources)
        {
            try
            {
                all.AddRange(await source.FindAsync(cancellation));
            }
            // A wall: what cannot tell what is wrong with it must not hide what is wrong elsewhere.
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogSource(log, source.GetType().Name, e);
            }
        }

        return [.. all.OrderBy(r => r.Severity).ThenBy(r => r.Since ?? DateTimeOffset.MaxValue)];
    }

    [LoggerMessage(LogLevel.Error, "{Source} cannot say what is wrong")]
    private static partial void LogSource(ILogger log, string source, Exception e);
}
