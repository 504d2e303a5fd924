namespace StationKiosk.Records.Sqlite;

/// <summary>A unit of work that waits for the writer, and the one who waits for it.</summary>
internal abstract class WriteJob(WriteContext context, bool isBulk, CancellationToken cancellation)
{
    public WriteContext Context { get; } = context;

    /// <summary>Part of an import or a rebuild: gives way to everything else.</summary>
    public bool IsBulk { get; } = isBulk;

    public Exception? Fault { get; set; }

    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>Runs on the writer inside a savepoint; may be called again after a rollback.</summary>
    public abstract void Run(UnitOfWork unit);

    /// <summary>Tells the one who waits; only after the commit, or with <see cref="Fault"/> set.</summary>
    public abstract void Finish();
}
