using System.Collections.Concurrent;
using System.Globalization;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace StationKiosk.Host.Usage;

/// <summary>
/// Counts visits, views and slips by month for the report upward: numbers only, nothing of a person. They gather in memory and go to the
/// station's store every half minute and when the host stops; a power cut loses that half minute and nothing else.
/// </summary>
internal sealed partial class UsageCounts(TimeProvider clock, ILogger<UsageCounts> log) : BackgroundService
{
    private const string SiteWide = "-";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(RecordStore Store, string Key), long> _gathered = new();

    public void Visited(Snapshot site)
    {
        Add(site, SiteWide, "visits");
        _gathered.AddOrUpdate((site.Store, DayKey(site.Site.DayOf(clock.GetUtcNow()))), 1, (_, known) => known + 1);
    }

    /// <summary>Visits of a day so far, those of the last half minute included.</summary>
    public long VisitsOn(Snapshot site, DateOnly day) => Read(site.Store, DayKey(day)) + _gathered.GetValueOrDefault((site.Store, DayKey(day)));

    public void Viewed(Snapshot site, string module) => Add(site, module, "views");

    public void TookSlip(Snapshot site, string module) => Add(site, module, "slips");

    /// <summary>What the store knows about a module's use in a month.</summary>
    public static ModuleUsage Of(ModuleInstance module, DateOnly month) => new()
    {
        Visits = Read(module.SiteStore, Key(month, SiteWide, "visits")),
        Views = Read(module.SiteStore, Key(month, module.Info.Id, "views")),
        Slips = Read(module.SiteStore, Key(month, module.Info.Id, "slips")),
    };

    /// <summary>Writes what was gathered.</summary>
    public async Task SaveAsync()
    {
        foreach (var store in _gathered.Keys.Select(key => key.Store).Distinct().ToList())
        {
            var counts = Take(store);
            try
            {
                await store.WriteAsync(unit =>
                {
                    foreach (var (key, number) in counts)
                    {
                        unit.SetMeta(key, (Number(unit.Meta(key)) + number).ToString(CultureInfo.InvariantCulture));
                    }
                });
            }
            // A wall: counting must not stop because a disk is full; the numbers wait for the next time.
            catch (Exception e)
            {
                counts.ForEach(count => _gathered.AddOrUpdate((store, count.Key), count.Number, (_, known) => known + count.Number));
                LogNotSaved(log, e);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await SaveAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SaveAsync();
        }
    }

    private void Add(Snapshot site, string module, string what)
    {
        var month = site.Site.DayOf(clock.GetUtcNow());
        _gathered.AddOrUpdate((site.Store, Key(month, module, what)), 1, (_, known) => known + 1);
    }

    private List<(string Key, long Number)> Take(RecordStore store)
    {
        var taken = new List<(string Key, long Number)>();
        foreach (var key in _gathered.Keys.Where(key => key.Store == store))
        {
            if (_gathered.TryRemove(key, out var number))
            {
                taken.Add((key.Key, number));
            }
        }

        return taken;
    }

    private static string DayKey(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"usage/day/{day:yyyy-MM-dd}/visits");

    private static string Key(DateOnly month, string module, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"usage/{month:yyyy-MM}/{module}/{what}");

    private static long Read(RecordStore store, string key) => Number(store.Meta(key));

    private static long Number(string? text) => long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [LoggerMessage(LogLevel.Warning, "Usage could not be saved; it is tried again")]
    private static partial void LogNotSaved(ILogger log, Exception e);
}
