using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using StationKiosk.Host.Modules;
using StationKiosk.Host.Sites;

namespace StationKiosk.Host.Tables;

/// <summary>The actions on many records that are under way or were done since the host started, by batch. A page that is closed stops none.</summary>
internal sealed partial class BulkRuns(ModuleWriter writer, IHostApplicationLifetime lifetime, ILogger<BulkRuns> log)
{
    private const int MostKept = 50;
    private readonly ConcurrentDictionary<string, BulkRun> _runs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    public BulkRun? Find(string batch) => _runs.GetValueOrDefault(batch);

    public async Task<BulkRun> StartAsync(ModuleInstance module, string table, string action, string actor, IReadOnlyList<string> ids, JsonObject answers)
    {
        var run = new BulkRun(module, writer, table, action, actor) { Total = ids.Count };
        await run.BeginAsync();
        _runs[run.Batch] = run;
        _order.Enqueue(run.Batch);
        if (_order.Count > MostKept && _order.TryDequeue(out var oldest))
        {
            _runs.TryRemove(oldest, out _);
        }

        _ = RunAsync(run, ids, answers);
        return run;
    }

    private async Task RunAsync(BulkRun run, IReadOnlyList<string> ids, JsonObject answers)
    {
        // Off the request's thread at once: what a clerk sees next is the progress.
        await Task.Yield();
        try
        {
            await run.RunAsync(ids, answers, lifetime.ApplicationStopping);
        }
        // A wall: the run ends and says so; what was done stays and can be taken back.
        catch (Exception e)
        {
            LogBroken(log, run.ToString(), e);
        }
    }

    [LoggerMessage(LogLevel.Error, "An action on many records ended early: {Run}")]
    private static partial void LogBroken(ILogger log, string run, Exception e);
}
