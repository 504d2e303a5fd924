using StationKiosk.Records.Sqlite;

namespace StationKiosk.Records;

public sealed partial class RecordStore
{
    /// <summary>Ends when what the last run of the host left half done is dealt with: batches are discarded or finished,
    /// which do no harm meanwhile, and word indexes completed, which until then find only part.</summary>
    public Task Recovered { get; private set; } = Task.CompletedTask;

    /// <summary>Begins an import.</summary>
    /// <param name="context">Who imports and why; all its changes carry it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<RecordBatch> BeginBatchAsync(WriteContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var id = await RunAsync(BatchTable.Begin, context, bulk: false, cancellationToken);
        return new RecordBatch(this, id, context);
    }

    /// <summary>
    /// Takes an opened batch back: records it inserted are deleted, those it changed get their former contents. Records
    /// that somebody else changed since are left and reported.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such batch, or it is not open.</exception>
    public async Task<UndoReport> UndoBatchAsync(string id, WriteContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var undoing = context with { Batch = BatchSteps.UndoOf(id), IdempotencyKey = null };
        await RunAsync(unit => BatchTable.Move(unit, id, BatchState.Undoing, BatchState.Open), undoing, bulk: true, cancellationToken);
        await FinishBatchAsync(id, undoing, cancellationToken);
        return Read(view => Report(view, id));
    }

    /// <summary>The batches, newest first.</summary>
    public IReadOnlyList<BatchInfo> Batches(int take = 50) => readers.Read(c => BatchTable.List(c, take));

    /// <summary>A batch, or null when there is none.</summary>
    public BatchInfo? Batch(string id) => readers.Read(c => BatchTable.Find(c, id));

    internal async Task FinishBatchAsync(string id, WriteContext context, CancellationToken cancellationToken)
    {
        var pace = new ChunkPace();
        while (await RunAsync(unit => pace.Measure(() => new BatchSteps(unit, id, pace).Step()), context, bulk: true, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private static UndoReport Report(ReadView view, string id)
    {
        var counts = view.Connection.Read("select kind, count(*) from changes where batch = $0 group by kind", r => (Kind: (ChangeKind)r.GetInt64(0), Count: r.GetInt64(1)), BatchSteps.UndoOf(id))
            .ToDictionary(c => c.Kind, c => c.Count);
        var kept = view.Connection.Read(
            "select k.cno, k.id from kept k join batches b on b.no = k.batch where b.id = $0 order by k.cno, k.id",
            r => new RecordKey(view.Schema.NameOf(r.GetInt64(0)), r.GetString(1)), id);
        return new UndoReport(counts.GetValueOrDefault(ChangeKind.Delete), counts.GetValueOrDefault(ChangeKind.Update), kept);
    }

    private async Task RecoverAsync(IReadOnlyList<(string Id, BatchState State)> batches, IReadOnlyList<string> projections, CancellationToken cancellationToken)
    {
        foreach (var (id, state) in batches)
        {
            var context = Batch(id)!.Context with { Batch = state == BatchState.Undoing ? BatchSteps.UndoOf(id) : id };
            if (state == BatchState.Staging)
            {
                await RunAsync(unit => BatchTable.Move(unit, id, BatchState.Discarding, BatchState.Staging), context, bulk: true, cancellationToken);
            }

            await FinishBatchAsync(id, context, cancellationToken);
        }

        foreach (var collection in projections)
        {
            await ProjectAgainAsync(collection, cancellationToken);
        }
    }
}
