namespace StationKiosk.Records;

public sealed partial class RecordStore
{
    private const string Refused = "The store takes no writes; nothing was written.";
    private Exception? refusal;
    private string? scratch;

    /// <summary>Whether it stands in for a store that cannot be used: it is empty, and takes no writes.</summary>
    public bool IsStandIn => scratch is not null;

    /// <summary>Why it takes no writes; null when it does.</summary>
    public Exception? Refusal => Volatile.Read(ref refusal);

    /// <summary>
    /// An empty store in a scratch folder that stands in for one that cannot be used, so that what reads it goes on. Collections can be
    /// declared; every write is refused with <see cref="StoreUnavailableException"/>, and the file it stands for is not touched.
    /// </summary>
    /// <param name="options">Those of the store that cannot be used.</param>
    /// <param name="cause">Why it cannot be used.</param>
    public static RecordStore StandIn(StoreOptions options, Exception cause)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(cause);
        var folder = Directory.CreateTempSubdirectory("stationkiosk-").FullName;
        var store = Open(options with { Path = Path.Combine(folder, "stand-in.db"), ReadOnly = false, WarmUp = false });
        store.scratch = folder;
        store.refusal = cause;
        return store;
    }

    /// <summary>From now on every write is refused: the file under the store is not its own any more, and what is written would be lost.</summary>
    public void StopWriting(Exception cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        Volatile.Write(ref refusal, cause);
    }

    internal Task<T> RunAsync<T>(Func<Sqlite.UnitOfWork, T> work, WriteContext context, bool bulk, CancellationToken cancellationToken) => Refusal is { } cause
        ? Task.FromException<T>(new StoreUnavailableException(Refused, cause))
        : RunOwnAsync(work, context, bulk, cancellationToken);

    private void DiscardScratch()
    {
        if (scratch is not null)
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}
