namespace StationKiosk.Records.Sqlite;

/// <summary>The numbers that stand for values in index words. Only the writer gives new ones; what it gave in a unit of
/// work that was rolled back must be forgotten.</summary>
internal sealed class FacetCodes(StoreConnection connection)
{
    private const int MostKept = 20_000;

    private readonly Dictionary<(int Collection, int Field, string Value), long> known = [];

    public long CodeOf(CollectionSchema collection, FieldSchema field, string value)
    {
        var key = (collection.Number, field.Number, value);
        if (known.TryGetValue(key, out var code))
        {
            return code;
        }

        code = Find(connection, collection, field, value) ?? Add(key);
        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        known[key] = code;
        return code;
    }

    public void Forget() => known.Clear();

    public static long? Find(StoreConnection connection, CollectionSchema collection, FieldSchema field, string value) =>
        connection.Scalar("select code from dict where cno = $0 and field = $1 and value = $2", collection.Number, field.Number, value) as long?;

    private long Add((int Collection, int Field, string Value) key) =>
        (long)connection.Scalar("insert into dict(cno, field, value) values ($0, $1, $2) returning code", key.Collection, key.Field, key.Value)!;
}
