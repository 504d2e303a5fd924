using System.Globalization;
using System.Text.Json.Nodes;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace StationKiosk.Host.Tables;

/// <summary>What a clerk does with all records that a search found: begin it, follow it, take it back. All of it is written down.</summary>
internal sealed class BulkDesk(ModuleInstance module, BulkRuns runs, AuditLog audit, StaffVisit staff)
{
    /// <summary>More than this in one go is a mistake more often than a wish.</summary>
    public const int Most = 20_000;

    private const int Step = 1000;

    private string Actor => staff.Account?.Name ?? "";

    /// <summary>The ids of all records of a query, at most one more than may be done at once.</summary>
    public IReadOnlyList<string> Matching(RecordQuery query)
    {
        var ids = new List<string>();
        var next = query with { After = null, Sort = null, Take = Step };
        while (ids.Count <= Most)
        {
            var page = module.Store.Find(next);
            ids.AddRange(page.Records.Select(r => r.Id));
            if (page.Next is null)
            {
                break;
            }

            next = next with { After = page.Next };
        }

        return ids;
    }

    public async Task<BulkRun> StartAsync(string table, string action, IReadOnlyList<string> ids, JsonObject answers)
    {
        var about = string.Create(CultureInfo.InvariantCulture, $"{module.Info.Id}.{table} {action} {ids.Count}");
        await audit.WriteAsync(staff.Entry("records.all", about));
        return await runs.StartAsync(module, table, action, Actor, ids, answers);
    }

    public BulkRun? Run(string batch) => runs.Find(batch);

    /// <summary>The batch of an action on many records of this module's table, or null.</summary>
    public (BatchInfo Info, string Action)? Find(string table, string batch) =>
        module.Store.Batch(batch) is { } info && BulkRun.Read(info.Context.Why) is { } named && named.Table == table ? (info, named.Action) : null;

    /// <summary>Takes it back; records that somebody changed since are left.</summary>
    public async Task<UndoReport?> UndoAsync(string table, string batch)
    {
        if (Find(table, batch) is not { Info.State: BatchState.Open } found || Run(batch) is { IsRunning: true })
        {
            return null;
        }

        await audit.WriteAsync(staff.Entry("records.all.undone", $"{module.Info.Id}.{table} {found.Action} {batch}"));
        return await module.Store.UndoBatchAsync(batch, new WriteContext { Actor = Actor, Why = found.Action, Site = module.Info.Site.Id });
    }
}
