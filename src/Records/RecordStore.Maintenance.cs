using Microsoft.Data.Sqlite;
using StationKiosk.Records.Sqlite;

namespace StationKiosk.Records;

public sealed partial class RecordStore
{
    private const long LargeLog = 1 << 20;
    private static readonly TimeSpan CheckpointEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeysKept = TimeSpan.FromDays(7);
    private static readonly TimeSpan JobsKept = TimeSpan.FromDays(30);

    /// <summary>
    /// Looks at everything: the file, each record's checksum, and whether columns and words agree with the bodies. Reads
    /// the whole store; writes go on meanwhile.
    /// </summary>
    public Task<StoreCheck> CheckAsync(CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            if (Refusal is { } cause)
            {
                return new StoreCheck(0, [new StoreFault(StoreFaultKind.File, null, null, cause.Message)]);
            }

            using var connection = StoreConnection.OpenMaintenance(options.Path);
            connection.Execute("begin");
            var result = new CheckWalk(connection, Schema, options.Initials).Run();
            connection.Execute("commit");
            return result;
        },
        cancellationToken);

    /// <summary>Makes the word index and the columns of a collection new from its bodies, in small steps. Until it is done
    /// searches find only part; when it is cut short, the next opening of the store goes on with it.</summary>
    public async Task RebuildTextAsync(string collection, CancellationToken cancellationToken = default)
    {
        await RunAsync(unit => Reprojection.StartAnew(unit, collection), new WriteContext { Why = "rebuild text" }, bulk: true, cancellationToken);
        await ProjectAgainAsync(collection, cancellationToken);
    }

    /// <summary>Writes a copy of the whole store as it is now to a new file; writes go on meanwhile.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    /// <param name="cancellationToken">Ends the waiting, not the copying.</param>
    public Task BackupToAsync(string path, CancellationToken cancellationToken = default) => Task.Run(
        () =>
        {
            if (Refusal is { } cause)
            {
                throw new StoreUnavailableException("There is nothing to copy.", cause);
            }

            var unfinished = path + ".part";
            File.Delete(unfinished);
            using (var connection = StoreConnection.OpenMaintenance(options.Path))
            {
                connection.Execute("vacuum into $0", unfinished);
            }

            StoreConnection.KeepPrivate(unfinished);
            SyncFile(unfinished);
            File.Move(unfinished, path, overwrite: false);
        },
        cancellationToken);

    /// <summary>Puts a backup in the place of a store that is not open, after looking whether it is a sound store.</summary>
    /// <exception cref="StoreFormatException">The backup is no store, damaged, or of a newer format; the old store is untouched.</exception>
    public static void Restore(string backupPath, string storePath)
    {
        StoreFormat.Inspect(backupPath, mayBeEmpty: false);
        using (var connection = StoreConnection.OpenReader(backupPath))
        {
            if (connection.Scalar("pragma quick_check(1)") is not "ok")
            {
                throw new StoreFormatException("The backup is damaged.");
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(storePath))!);
        var unfinished = storePath + ".restoring";
        File.Copy(backupPath, unfinished, overwrite: true);
        StoreConnection.KeepPrivate(unfinished);
        SyncFile(unfinished);

        // A log left beside the old file would be played into the restored one.
        File.Delete(storePath + "-wal");
        File.Delete(storePath + "-shm");
        File.Move(unfinished, storePath, overwrite: true);
    }

    /// <summary>A value of the store's own, read from a file that is not open; null when it has none.</summary>
    /// <exception cref="StoreFormatException">The file is no store, or damaged.</exception>
    public static string? ReadMeta(string path, string key)
    {
        StoreFormat.Inspect(path, mayBeEmpty: false);
        try
        {
            using var connection = StoreConnection.OpenReader(path);
            return connection.Scalar("select value from meta where key = $0", key) as string;
        }
        catch (SqliteException fault)
        {
            throw new StoreFormatException(StoreFormat.Damaged, fault);
        }
    }

    /// <summary>Moves the write-ahead log into the file and empties it. The store does so itself in small steps; this is for
    /// the night and before copying files.</summary>
    public Task CheckpointAsync(CancellationToken cancellationToken = default) => Task.Run(() => Checkpoint("truncate"), cancellationToken);

    private static void SyncFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private void Checkpoint(string mode)
    {
        using var connection = StoreConnection.OpenMaintenance(options.Path);
        connection.Script($"pragma wal_checkpoint({mode})");
    }

    private async Task RunBackgroundAsync(CancellationToken stopping)
    {
        try
        {
            if (options.WarmUp)
            {
                await Task.Run(() => WarmUp.Run(readers, Schema, stopping), stopping);
            }

            var forgotten = options.TimeProvider.GetTimestamp() - options.TimeProvider.TimestampFrequency * (long)ForgetEvery.TotalSeconds;
            using var timer = new PeriodicTimer(CheckpointEvery, options.TimeProvider);
            while (await timer.WaitForNextTickAsync(stopping))
            {
                if (new FileInfo(options.Path + "-wal") is { Exists: true, Length: > LargeLog })
                {
                    Checkpoint("passive");
                }

                if (options.TimeProvider.GetElapsedTime(forgotten) > ForgetEvery)
                {
                    forgotten = options.TimeProvider.GetTimestamp();
                    await RunOwnAsync(ForgetOld, new WriteContext { Why = "forget old keys" }, bulk: true, stopping);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception fault) // A background loop: the host must hear of it, and the store goes on without upkeep.
        {
            options.OnFault?.Invoke(fault);
        }
    }

    private static int ForgetOld(UnitOfWork unit)
    {
        var connection = unit.State.Connection;
        var gone = 0;
        for (var setBack = 0L; setBack <= unit.Now.SetBack; setBack++)
        {
            var begin = Stamp.At(setBack, DateTimeOffset.UnixEpoch).Value;
            var keys = Stamp.At(setBack, unit.Now.Time - KeysKept).Value;
            var jobs = Stamp.At(setBack, unit.Now.Time - JobsKept).Value;
            gone += connection.Execute("delete from keys where key in (select key from keys where at >= $0 and at < $1 limit 1000)", begin, keys)
                + connection.Execute("delete from jobs where no in (select no from jobs where state = 2 and at >= $0 and at < $1 limit 1000)", begin, jobs);
        }

        return gone;
    }
}
