using StationKiosk.Host.Engines;
using StationKiosk.Host.Kiosk.Pinyin;
using StationKiosk.Host.Sites;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Kiosk;

/// <summary>
/// Tells the input method the words of the stations' own records, so that what stands on the lists can be typed first: the short texts that
/// kiosk lists are searched by, of the newest records. Done after a start and from time to time; nothing waits for it.
/// </summary>
internal sealed partial class OwnWordsFeed(EngineHost engines, OwnWords words, TimeProvider clock, ILogger<OwnWordsFeed> log) : BackgroundService
{
    private const int Newest = 2000;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                foreach (var site in engines.Live.Sites.Values)
                {
                    words.Replace(site.Site.Id, site.Modules.Values.SelectMany(Texts));
                }
            }
            // A wall: without these words the keyboard only offers them later.
            catch (Exception e)
            {
                LogFailed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static IEnumerable<string> Texts(ModuleInstance module)
    {
        foreach (var collection in module.Definition.Screens.Values.Select(s => s.Collection).Distinct(StringComparer.Ordinal))
        {
            var fields = module.Definition.Collections[collection].Fields.Where(f => f.Value is TextField { Search: true, Personal: false }).Select(f => f.Key).ToList();
            string? after = null;
            for (var read = 0; fields.Count > 0 && read < Newest; read += 200)
            {
                var page = module.Store.Find(new RecordQuery { Collection = module.Stored(collection), Take = 200, After = after });
                foreach (var text in page.Records.SelectMany(r => fields.Select(f => r.Body.Text(f))).OfType<string>())
                {
                    yield return text;
                }

                after = page.Next;
                if (after is null)
                {
                    break;
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The input method did not get the stations' own words")]
    private static partial void LogFailed(ILogger log, Exception e);
}
