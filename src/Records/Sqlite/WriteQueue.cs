namespace StationKiosk.Records.Sqlite;

/// <summary>Units of work on their way to the writer. People go first; bulk work gets a turn of its own now and then.</summary>
internal sealed class WriteQueue : IDisposable
{
    private const int MostWaiting = 4096;
    private const int BulkTurn = 8;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly Queue<WriteJob> people = new();
    private readonly Queue<WriteJob> bulk = new();
    private int groupsSinceBulk;
    private bool closed;

    public void Add(WriteJob job)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(RecordStore));
            if (people.Count >= MostWaiting)
            {
                throw new StoreUnavailableException("Too many writes are waiting for the store.", null);
            }

            (job.IsBulk ? bulk : people).Enqueue(job);
        }

        arrived.Release();
    }

    /// <summary>The next jobs to commit together; empty after <paramref name="idle"/> without any, null when closed and empty.</summary>
    public List<WriteJob>? Take(int most, TimeSpan idle)
    {
        var came = arrived.Wait(idle);
        var group = Collect(most, came);
        while (came && group is { Count: 0 })
        {
            came = arrived.Wait(idle);
            group = Collect(most, came);
        }

        return group;
    }

    public void Close()
    {
        lock (gate)
        {
            closed = true;
        }

        arrived.Release();
    }

    public void Dispose() => arrived.Dispose();

    private List<WriteJob>? Collect(int most, bool came)
    {
        lock (gate)
        {
            var group = new List<WriteJob>();
            if (people.Count == 0 || (bulk.Count > 0 && groupsSinceBulk >= BulkTurn))
            {
                if (bulk.TryDequeue(out var one))
                {
                    groupsSinceBulk = 0;
                    group.Add(one);
                    return group;
                }
            }

            while (group.Count < most && people.TryDequeue(out var job))
            {
                group.Add(job);
            }

            groupsSinceBulk++;
            DrainSignals(group.Count - (came ? 1 : 0));
            return group.Count == 0 && closed ? null : group;
        }
    }

    /// <summary>One signal came with every job; those of jobs taken along must not wake the writer for nothing.</summary>
    private void DrainSignals(int extra)
    {
        for (var i = 0; i < extra; i++)
        {
            arrived.Wait(0);
        }
    }
}
