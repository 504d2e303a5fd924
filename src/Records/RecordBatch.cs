using StationKiosk.Records.Sqlite;

namespace StationKiosk.Records;

/// <summary>
/// An import on its way: rows are staged in small chunks that give way to other writes, stay invisible, and take effect
/// with one write. A batch that was not opened when the host stopped is discarded at the next start; one that was is finished.
/// Used by one caller at a time.
/// </summary>
public sealed class RecordBatch
{
    private readonly RecordStore store;
    private readonly WriteContext context;
    private readonly ChunkPace pace = new();

    internal RecordBatch(RecordStore store, string id, WriteContext context)
    {
        this.store = store;
        this.context = context with { Batch = id, IdempotencyKey = null };
        Id = id;
    }

    /// <summary>The batch's id, which its records carry.</summary>
    public string Id { get; }

    /// <summary>Stages rows. May be called many times.</summary>
    /// <returns>The rows that a unique rule refused; the others are staged.</returns>
    public async Task<IReadOnlyList<BatchRefusal>> StageAsync(IReadOnlyList<BatchItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        var refused = new List<BatchRefusal>();
        for (var at = 0; at < items.Count;)
        {
            var from = at;
            var count = Math.Min(pace.Size, items.Count - from);
            var chunk = await store.RunAsync(unit => pace.Measure(() => new StageChunk(unit, Id, pace).Stage(items, from, count)), context, bulk: true, cancellationToken);
            refused.AddRange(chunk.Refused);
            at += chunk.Done;
        }

        return refused;
    }

    /// <summary>Makes the new records visible at once, then applies changes and closings in chunks.</summary>
    /// <returns>What the batch did, when all of it is applied.</returns>
    public async Task<BatchInfo> OpenAsync(CancellationToken cancellationToken = default)
    {
        await store.RunAsync(unit => BatchTable.Open(unit, Id), context, bulk: true, cancellationToken);
        await store.FinishBatchAsync(Id, context, cancellationToken);
        return store.Batch(Id)!;
    }

    /// <summary>Gives the batch up; nothing of it remains.</summary>
    public async Task DiscardAsync(CancellationToken cancellationToken = default)
    {
        await store.RunAsync(unit => BatchTable.Move(unit, Id, BatchState.Discarding, BatchState.Staging), context, bulk: true, cancellationToken);
        await store.FinishBatchAsync(Id, context, cancellationToken);
    }
}
