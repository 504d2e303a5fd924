using Microsoft.Data.Sqlite;
using SQLitePCL;
using StationKiosk.Records.Sqlite;

namespace StationKiosk.Records;

/// <summary>
/// One store: a file with all records of a station, of the district, or of the host. Writes are units of work that run
/// one after another and are acknowledged when they are on the disk; reads run beside them and see what was committed.
/// Only one process may have a store open for writing.
/// </summary>
public sealed partial class RecordStore : IAsyncDisposable
{
    private readonly StoreOptions options;
    private readonly StoreWriter? writer;
    private readonly ReaderPool readers;
    private readonly CancellationTokenSource closing = new();
    private readonly StoreSchema schema;
    private int closed;
    private Task background = Task.CompletedTask;

    private RecordStore(StoreOptions options, StoreWriter? writer, StoreSchema schema)
    {
        this.options = options;
        this.writer = writer;
        this.schema = schema;
        readers = new ReaderPool(options.Path);
    }

    /// <summary>Opens a store, making it when the file is not there.</summary>
    /// <exception cref="StoreFormatException">The file is no store, damaged, not to be used, or one of a newer format.</exception>
    public static RecordStore Open(StoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.ReadOnly)
        {
            return OpenToRead(options);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Path))!);
        StoreFormat.Inspect(options.Path, mayBeEmpty: true);
        try
        {
            return OpenToWrite(options);
        }
        catch (SqliteException fault)
        {
            throw new StoreFormatException(StoreFormat.Damaged, fault);
        }
    }

    /// <summary>
    /// Makes the collections known, adding what is new; existing records are projected again in small steps that give way
    /// to other writes. Fields left out stay as they are. Done when every query over the definitions is complete.
    /// </summary>
    /// <exception cref="ArgumentException">A definition is wrong; none was applied.</exception>
    /// <exception cref="UniqueViolationException">Stored records break a new unique rule; none was applied.</exception>
    public async Task DeclareAsync(IReadOnlyList<CollectionDefinition> collections, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(collections);
        foreach (var collection in collections)
        {
            DefinitionCheck.Check(collection);
        }

        var pending = await RunOwnAsync(unit => Declare(unit, collections), new WriteContext { Why = "declare" }, bulk: true, cancellationToken);
        foreach (var name in pending)
        {
            await ProjectAgainAsync(name, cancellationToken);
        }
    }

    /// <summary>Closes the store after the waiting units of work are done.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closed, 1) == 1)
        {
            return;
        }

        await closing.CancelAsync();
        await Recovered.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await background.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        writer?.Dispose();
        readers.Dispose();
        closing.Dispose();
        DiscardScratch();
    }

    private static RecordStore OpenToWrite(StoreOptions options)
    {
        var connection = StoreConnection.OpenWriter(options.Path, options.MaxPages);
        try
        {
            StoreFormat.Create(connection);
            var stored = StoredDefinition.ReadAll(connection);
            if (connection.IsReadOnly)
            {
                throw new SqliteException("The file is read-only.", raw.SQLITE_READONLY);
            }

            var started = new StoreWriter(options, new WriterState(connection, options, stored));
            var store = new RecordStore(options, started, stored);
            var batches = BatchTable.Unfinished(connection);
            var projections = Reprojection.Unfinished(connection);
            started.Start();
            store.Recovered = store.RecoverAsync(batches, projections, store.closing.Token);
            store.background = store.RunBackgroundAsync(store.closing.Token);
            return store;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static RecordStore OpenToRead(StoreOptions options)
    {
        if (!File.Exists(options.Path))
        {
            throw new StoreFormatException("There is no record store to read.");
        }

        StoreFormat.Inspect(options.Path, mayBeEmpty: false);
        using var connection = StoreConnection.OpenReader(options.Path);
        return new RecordStore(options, null, StoredDefinition.ReadAll(connection));
    }

    private static List<string> Declare(UnitOfWork unit, IReadOnlyList<CollectionDefinition> collections)
    {
        var before = unit.State.Schema;
        try
        {
            var pending = new List<string>();
            foreach (var definition in collections)
            {
                var (changed, mustProject) = new SchemaChange(unit.State).Apply(definition);
                unit.State.Schema = unit.State.Schema.With([changed]);
                if (mustProject)
                {
                    pending.Add(definition.Name);
                }
            }

            return pending;
        }
        catch
        {
            unit.State.Schema = before;
            throw;
        }
    }

    private async Task ProjectAgainAsync(string collection, CancellationToken cancellationToken)
    {
        var pace = new ChunkPace();
        while (await RunOwnAsync(unit => pace.Measure(() => Reprojection.Step(unit, collection, pace.Size)), new WriteContext { Why = "project again" }, bulk: true, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
