using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Calls;
using StationKiosk.Host.Engines;
using StationKiosk.Records;
using StationKiosk.Sdk.Fields;

namespace StationKiosk.Host.Cases;

/// <summary>
/// Keeps the promise of every consent: so many days after a case was closed each personal answer is taken out, and with the last one the
/// case's key, after which no backup can show it either. Runs once a day; what was missed is caught up.
/// </summary>
internal sealed partial class CaseRetention(EngineHost engines, Sealing sealing, CaseFiles files, TimeProvider clock, ILogger<CaseRetention> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(24);

    /// <summary>Takes out what is due on every site; returns how many cases lost something.</summary>
    public async Task<int> RunAsync()
    {
        var cases = 0;
        foreach (var site in engines.Live.Sites.Values)
        {
            foreach (var store in site.Modules.Values.Select(m => m.Store).Append(site.Store).Distinct().Where(CaseTable.IsIn))
            {
                var today = site.Site.DayOf(clock.GetUtcNow());
                cases += await RunAsync(store, today);
                await CallRetention.RunAsync(store, today, sealing);
            }
        }

        if (cases > 0)
        {
            LogDone(log, cases);
        }

        return cases;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await RunAsync();
            }
            // A wall: what could not be taken out today is due tomorrow still.
            catch (Exception e)
            {
                LogFailed(log, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> RunAsync(RecordStore store, DateOnly today)
    {
        var done = 0;
        string? after = null;
        do
        {
            var page = store.Find(new RecordQuery
            {
                Collection = CaseTable.Name,
                Filters = [RecordFilter.Equal("open", 0), RecordFilter.Equal("personal", 1)],
                Take = 100,
                After = after,
            });
            foreach (var record in page.Records)
            {
                done += await TakeOutAsync(store, record, today) ? 1 : 0;
            }

            after = page.Next;
        }
        while (after is not null);

        return done;
    }

    private async Task<bool> TakeOutAsync(RecordStore store, Record record, DateOnly today)
    {
        if (record.Body.Date("closed") is not { } closed || record.Body.Object("sealed") is not { } kept || CaseDocument.Filed(store, record) is not { } document)
        {
            return false;
        }

        var fields = document.Form.Fields.ToDictionary(StringComparer.Ordinal);
        var due = kept.Names.Where(IsOver).ToList();
        var plain = record.Body.Object("answers")?.ToJson() ?? [];
        var pictures = plain.Where(a => fields.GetValueOrDefault(a.Key) is AttachmentField && IsOver(a.Key)).Select(a => a.Key).ToList();
        if (due.Count + pictures.Count == 0)
        {
            return false;
        }

        var isLast = due.Count == kept.Names.Count() && plain.All(a => fields.GetValueOrDefault(a.Key) is not AttachmentField || pictures.Contains(a.Key, StringComparer.Ordinal));
        var patch = new JsonObject { ["sealed"] = Nothing(due), ["answers"] = Nothing(pictures) };
        if (isLast)
        {
            // The key first: a crash in between leaves answers that nobody can read, and they are taken out tomorrow.
            await sealing.EraseAsync(record.Id);
            patch["personal"] = 0;
            patch["marks"] = new JsonArray();
            patch["files"] = new JsonArray();
            patch["initials"] = null;
            patch["erased"] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        await store.WriteAsync(unit => unit.Update(CaseTable.Name, record.Id, record.Version, patch), new WriteContext { Actor = "retention", Why = "retention", Site = record.Site, Definition = record.Definition });
        if (isLast)
        {
            DeleteFiles(record);
        }

        return true;

        bool IsOver(string field) => closed.AddDays(fields.GetValueOrDefault(field)?.RetentionDays ?? 0) < today;
    }

    // Their key is gone already; this frees the room they took.
    private void DeleteFiles(Record record)
    {
        foreach (var file in CaseTable.Files(record))
        {
            files.Delete(file);
        }
    }

    private static JsonObject Nothing(IEnumerable<string> fields) => new(fields.Select(id => KeyValuePair.Create(id, (JsonNode?)null)));

    [LoggerMessage(LogLevel.Information, "Personal answers of {Count} closed cases were taken out: their time is over")]
    private static partial void LogDone(ILogger log, int count);

    [LoggerMessage(LogLevel.Error, "Personal answers whose time is over could not be taken out")]
    private static partial void LogFailed(ILogger log, Exception e);
}
