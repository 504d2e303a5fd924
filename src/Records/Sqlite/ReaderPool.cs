using System.Collections.Concurrent;

namespace StationKiosk.Records.Sqlite;

/// <summary>Query-only connections, handed out to one thread at a time. A read is one short transaction: a long one would
/// keep the log from being reset.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    private const int MostIdle = 8;

    private readonly ConcurrentBag<StoreConnection> idle = [];
    private bool closed;

    public T Read<T>(Func<StoreConnection, T> work)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref closed), typeof(RecordStore));
        if (!idle.TryTake(out var connection))
        {
            connection = StoreConnection.OpenReader(path);
        }

        try
        {
            connection.Execute("begin");
            return work(connection);
        }
        finally
        {
            GiveBack(connection);
        }
    }

    public void Dispose()
    {
        Volatile.Write(ref closed, true);
        while (idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    private void GiveBack(StoreConnection connection)
    {
        if (connection.InTransaction)
        {
            connection.Execute("commit");
        }

        if (Volatile.Read(ref closed) || idle.Count >= MostIdle)
        {
            connection.Dispose();
        }
        else
        {
            idle.Add(connection);
        }
    }
}
