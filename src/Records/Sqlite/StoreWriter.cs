using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace StationKiosk.Records.Sqlite;

/// <summary>
/// The one writer of a store: a thread that takes the waiting units of work together, each in a savepoint of its own,
/// commits them with one fsync and only then tells those who wait.
/// </summary>
internal sealed class StoreWriter : IDisposable
{
    private const int MostTogether = 64;
    private const int LookAtLogEvery = 64;
    private const long LongLog = 64L << 20;
    private static readonly TimeSpan Logged = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Repaired = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    private readonly StoreOptions options;
    private readonly WriteQueue queue = new();
    private readonly Thread thread;
    private readonly TextUpkeep upkeep = new();
    private WriterState state;
    private StoreSchema committed;
    private long commits;
    private long acknowledged;

    public StoreWriter(StoreOptions options, WriterState state)
    {
        this.options = options;
        this.state = state;
        committed = state.Schema;
        thread = new Thread(Loop) { IsBackground = true, Name = $"records {options.SiteId}" };
    }

    /// <summary>Transactions that were made durable, each with one fsync of the log.</summary>
    public long Commits => Interlocked.Read(ref commits);

    public long Acknowledged => Interlocked.Read(ref acknowledged);

    /// <summary>The collections as of the last commit: readers must not see tables that are not there yet.</summary>
    public StoreSchema Schema => Volatile.Read(ref committed);

    public void Start() => thread.Start();

    public void Add(WriteJob job) => queue.Add(job);

    /// <summary>Finishes what waits and ends the thread.</summary>
    public void Dispose()
    {
        queue.Close();
        if (thread.IsAlive)
        {
            thread.Join();
        }

        state.Connection.Dispose();
        queue.Dispose();
    }

    private void Loop()
    {
        while (queue.Take(MostTogether, upkeep.IsBusy ? Pause : Idle) is { } group)
        {
            if (group.Count == 0)
            {
                Rest();
                continue;
            }

            foreach (var job in group.Where(j => j.IsCancelled))
            {
                job.Fault = new OperationCanceledException();
            }

            RunTogether([.. group.Where(j => j.Fault is null)]);
            Volatile.Write(ref committed, state.Schema);
            foreach (var job in group)
            {
                Interlocked.Increment(ref acknowledged);
                job.Finish();
            }

            upkeep.Wrote(state.Schema);
            KeepLogShort();
        }
    }

    /// <summary>The log starts over only when all of it is in the file at a moment without a write. Under steady writing the
    /// background checkpoints never meet that moment, so the writer makes one, after they did most of the work.</summary>
    private void KeepLogShort()
    {
        if (Commits % LookAtLogEvery == 0 && new FileInfo(options.Path + "-wal") is { Exists: true, Length: > LongLog })
        {
            try
            {
                state.Connection.Script("pragma wal_checkpoint(passive)");
            }
            catch (SqliteException fault)
            {
                Tell(options.OnFault, fault);
            }
        }
    }

    /// <summary>A group that cannot be committed as a whole is tried again one by one, so that only the guilty fail.</summary>
    private void RunTogether(IReadOnlyList<WriteJob> group)
    {
        if (group.Count == 0)
        {
            return;
        }

        try
        {
            Transact(group);
        }
        catch (Exception fault) when (fault is SqliteException or InvalidOperationException) // The second: a connection that could not be opened again.
        {
            Recover(fault);
            if (group.Count == 1)
            {
                group[0].Fault = new StoreUnavailableException("The store's medium failed; nothing was written.", fault);
                Tell(options.OnFault, group[0].Fault!);
                return;
            }

            foreach (var job in group)
            {
                job.Fault = null;
                RunTogether([job]);
            }
        }
    }

    private void Transact(IReadOnlyList<WriteJob> group)
    {
        state.Connection.Execute("begin immediate");
        foreach (var job in group)
        {
            RunOne(job);
        }

        state.Connection.Execute("commit");
        Interlocked.Increment(ref commits);
    }

    private void RunOne(WriteJob job)
    {
        var started = Stopwatch.GetTimestamp();
        state.Connection.Execute("savepoint unit");
        try
        {
            job.Run(new UnitOfWork(state, job.Context));
            state.Connection.Execute("release unit");
        }
        catch (SqliteException fault) when (!state.Connection.InTransaction || fault.SqliteErrorCode is 7 or 10 or 11 or 13 or 26)
        {
            // The engine gave up the whole transaction, the others' work with it.
            throw;
        }
        catch (Exception fault) // A unit of work is foreign code: whatever it throws goes to the one who waits.
        {
            state.Connection.Execute("rollback to unit");
            state.Connection.Execute("release unit");
            state.Forget();
            job.Fault = fault;
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        if (elapsed > Logged && !job.IsBulk)
        {
            Tell(options.OnSlowWork, new SlowWork(elapsed, job.Context, elapsed > Repaired));
        }
    }

    private void Recover(Exception fault)
    {
        state.Forget();
        try
        {
            if (fault is SqliteException && state.Connection.InTransaction)
            {
                state.Connection.Execute("rollback");
            }

            // After a failed write or sync the connection's idea of the log may be wrong; a new one reads it again.
            if (fault is not SqliteException { SqliteErrorCode: not (10 or 11 or 26) })
            {
                state.Connection.Dispose();
                state = new WriterState(StoreConnection.OpenWriter(options.Path, options.MaxPages), options, state.Schema);
            }

            // What a declaration added is gone with the transaction.
            state.Schema = StoredDefinition.ReadAll(state.Connection);
        }
        catch (SqliteException second)
        {
            Tell(options.OnFault, second);
        }
    }

    private void Rest()
    {
        try
        {
            upkeep.Rest(state);
        }
        catch (SqliteException fault)
        {
            Tell(options.OnFault, fault);
        }
    }

    private static void Tell<T>(Action<T>? listener, T news)
    {
        try
        {
            listener?.Invoke(news);
        }
        catch (Exception) // Foreign code on the writer's thread: its fault must not end the store, and there is nobody else to tell.
        {
            return;
        }
    }
}
