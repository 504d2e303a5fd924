namespace StationKiosk.Records.Sqlite;

/// <summary>
/// Gives out places in the order of arrival. They stay dense, because the text index stores differences. A batch takes
/// whole blocks, so that what is hidden is a few ranges and not thousands.
/// </summary>
internal sealed class ArrivalOrder(StoreConnection connection)
{
    private readonly Dictionary<int, long> next = [];

    public long Next(CollectionSchema collection)
    {
        var seq = Peek(collection);
        next[collection.Number] = seq + 1;
        return seq;
    }

    public (long Low, long High) Block(CollectionSchema collection, int size)
    {
        var low = Peek(collection);
        next[collection.Number] = low + size;
        return (low, low + size - 1);
    }

    /// <summary>After a rollback the places given in it are free again.</summary>
    public void Forget() => next.Clear();

    private long Peek(CollectionSchema collection)
    {
        if (!next.TryGetValue(collection.Number, out var seq))
        {
            seq = 1 + (long)connection.Scalar(
                $"select max(coalesce((select max(seq) from {collection.Bodies}), 0), coalesce((select max(hi) from hidden where cno = $0), 0))",
                collection.Number)!;
            next[collection.Number] = seq;
        }

        return seq;
    }
}
