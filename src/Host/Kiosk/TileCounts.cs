using System.Collections.Concurrent;
using System.Globalization;
using StationKiosk.Host.Browse;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Hours;
using StationKiosk.Sdk.Texts;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// How much a module has to show now, for its tile: what its first list counts. Counted once a minute for all visits, so that the home
/// stays as quick as a plain page.
/// </summary>
internal sealed partial class TileCounts(TimeProvider clock, ILogger<TileCounts> log)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Site, string Module), Counted> _counts = new();

    /// <summary>"36 listed now"; null when the module has no list, or nothing in it.</summary>
    public string? Of(Snapshot site, string module, ITexts texts)
    {
        if (!site.Modules.TryGetValue(module, out var found) || found.Definition.Screens.Count == 0 || Count(site, found) is not { Value: > 0 } count)
        {
            return null;
        }

        return texts[count.Capped ? "kiosk.tile.count-more" : "kiosk.tile.count", count.Value.ToString("#,0", CultureInfo.InvariantCulture)];
    }

    private CappedCount? Count(Snapshot site, ModuleInstance module)
    {
        var now = clock.GetUtcNow();
        var key = (site.Site.Id, module.Info.Id);
        if (_counts.TryGetValue(key, out var known) && known.Site == site && now - known.At < Life)
        {
            return known.Count;
        }

        var count = Ask(module, module.Info.Site.At(now));
        _counts[key] = new Counted(site, now, count);
        return count;
    }

    private CappedCount? Ask(ModuleInstance module, StationNow now)
    {
        try
        {
            return new BrowseReader(module, module.Definition.Screens.Values.First(), now).Count(new BrowseState());
        }
        // A wall: the home is there whatever becomes of a store, and a tile without a number is still a tile.
        catch (Exception e)
        {
            LogUncounted(log, module.Info.Id, e);
            return null;
        }
    }

    private sealed record Counted(Snapshot Site, DateTimeOffset At, CappedCount? Count);

    [LoggerMessage(LogLevel.Warning, "What module {Module} has to show could not be counted")]
    private static partial void LogUncounted(ILogger log, string module, Exception e);
}
