using StationKiosk.Records.Sqlite;

namespace StationKiosk.Records;

public sealed partial class RecordStore
{
    private const string NoAwait = "A unit of work must not await: it runs on the store's one writer. Do the waiting before or after it.";

    internal long Commits => writer?.Commits ?? 0;

    internal long Acknowledged => writer?.Acknowledged ?? 0;

    /// <summary>
    /// Runs a unit of work on the writer and returns when it is on the disk. An exception undoes it alone and comes back
    /// here. It may run twice, so it does no I/O and changes nothing but the store.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The medium failed; nothing was written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled while it waited; once it runs, it runs to its end.</exception>
    public Task<T> WriteAsync<T>(Func<IUnitOfWork, T> work, WriteContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunAsync(work, context ?? new WriteContext(), bulk: false, cancellationToken);
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{IUnitOfWork, T}, WriteContext?, CancellationToken)"/>
    public Task WriteAsync(Action<IUnitOfWork> work, WriteContext? context = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunAsync(unit => Call(work, unit), context ?? new WriteContext(), bulk: false, cancellationToken);
    }

    /// <summary>Does not compile: a unit of work must not await.</summary>
    [Obsolete(NoAwait, error: true)]
    public Task WriteAsync(Func<IUnitOfWork, Task> work, WriteContext? context = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(NoAwait);

    /// <summary>Does not compile: a unit of work must not await.</summary>
    [Obsolete(NoAwait, error: true)]
    public Task<T> WriteAsync<T>(Func<IUnitOfWork, Task<T>> work, WriteContext? context = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(NoAwait);

    /// <summary>Does not compile: a unit of work must not await.</summary>
    [Obsolete(NoAwait, error: true)]
    public Task WriteAsync(Func<IUnitOfWork, ValueTask> work, WriteContext? context = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(NoAwait);

    /// <summary>Does not compile: a unit of work must not await.</summary>
    [Obsolete(NoAwait, error: true)]
    public Task<T> WriteAsync<T>(Func<IUnitOfWork, ValueTask<T>> work, WriteContext? context = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(NoAwait);

    /// <summary>Keeps a definition, so that records made with it can be shown after it has changed.</summary>
    /// <returns>Its SHA-256 in hexadecimal.</returns>
    public Task<string> PutDefinitionAsync(string json, CancellationToken cancellationToken = default) =>
        WriteAsync(unit => unit.PutDefinition(json), null, cancellationToken);

    private Task<T> RunOwnAsync<T>(Func<UnitOfWork, T> work, WriteContext context, bool bulk, CancellationToken cancellationToken)
    {
        if (writer is null)
        {
            throw new InvalidOperationException("The store is open to read only.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        var job = new UnitJob<T>(work, context, bulk, cancellationToken);
        writer.Add(job);
        return job.Task;
    }

    private static bool Call(Action<IUnitOfWork> work, UnitOfWork unit)
    {
        work(unit);
        return true;
    }
}
