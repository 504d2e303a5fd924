using System.Globalization;
using StationKiosk.Host.Import;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Configuration;

namespace StationKiosk.Host.Repairs;

/// <summary>
/// Stores whose medium failed, and work that held one for more than a second. Whether a failed store writes again is found out by writing:
/// space that was freed makes the repair go away without anybody saying so.
/// </summary>
internal sealed class StoreRepairs(Stores stores, StoreWatch watch) : IReadinessSource
{
    public async ValueTask<IReadOnlyList<Repair>> FindAsync(CancellationToken cancellation)
    {
        foreach (var (name, store) in stores.All.Where(s => s.Value.Refusal is null && watch.Faults.ContainsKey(s.Key)))
        {
            if (await WritesAsync(store, cancellation))
            {
                watch.Solved(name);
            }
        }

        // Those that take no writes at all are among what is missing.
        return [.. watch.Faults.Where(f => !stores.All.Any(s => s.Key == f.Key && s.Value.Refusal is not null)).Select(f => Faulty(f.Key)), .. watch.VerySlow.Select(Slow), .. stores.All.SelectMany(s => s.Value.Batches().Where(b => b.State == BatchState.Undoing).Select(b => Undoing(s.Key, b)))];
    }

    private static async Task<bool> WritesAsync(RecordStore store, CancellationToken cancellation)
    {
        try
        {
            await store.WriteAsync(unit => unit.SetMeta("host.repairs.try", unit.Now.ToString()), null, cancellation);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private Repair Faulty(string store) => new()
    {
        Severity = RepairSeverity.Bad,
        Kind = "store-fault",
        IsUnready = true,
        Args = [LocalizedText.Same(store)],
        Site = SiteOf(store),
        Since = watch.FaultSince(store),
        Cause = watch.Faults.GetValueOrDefault(store),
    };

    private static Repair Slow(KeyValuePair<string, (SlowWork Work, DateTimeOffset At)> slow)
    {
        var seconds = slow.Value.Work.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        var why = slow.Value.Work.Context.Why ?? "";
        return new Repair
        {
            Severity = RepairSeverity.Warning,
            Kind = "store-slow",
            Args = [LocalizedText.Same(slow.Key)],
            Site = SiteOf(slow.Key),
            Since = slow.Value.At,
            Cause = new LocalizedText($"“{why}”占用了 {seconds} 秒", $"“{why}” took {seconds} seconds"),
        };
    }

    // Residents see part of what is taken back until it is done; a host that was cut off in the middle goes on by itself.
    private static Repair Undoing(string store, BatchInfo batch) => new()
    {
        Severity = RepairSeverity.Warning,
        Kind = "import-undoing",
        Args = [LocalizedText.Same(ImportWhy.Source(batch.Context.Why) ?? "")],
        Site = SiteOf(store),
        Since = batch.Begun.Time,
    };

    private static string SiteOf(string store) => store.StartsWith("stations/", StringComparison.Ordinal) ? store["stations/".Length..] : "";
}
