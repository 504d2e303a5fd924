using Microsoft.Data.Sqlite;
using StationKiosk.Records.Text;

namespace StationKiosk.Records.Sqlite;

/// <summary>Answers queries over one connection and one schema: a reader's, or the writer's inside a unit of work.</summary>
internal sealed class ReadView(StoreConnection connection, StoreSchema schema, Func<string, string?>? initials, bool insideUnit)
{
    private const string Columns = "b.seq, b.id, b.ver, b.body, b.created, b.updated, b.owner, b.site, b.def, b.batch, b.sum";

    public StoreConnection Connection => connection;

    public StoreSchema Schema => schema;

    public Record? Get(string collection, string id, bool includeHidden = false)
    {
        var target = schema.Get(collection);
        var visible = includeHidden ? "" : $" and not exists (select 1 from hidden h where h.cno = {target.Number} and b.seq between h.lo and h.hi)";
        return connection.Read($"select {Columns} from {target.Bodies} b where b.id = $0{visible}", r => Map(r, target), id).FirstOrDefault();
    }

    public RecordPage Find(RecordQuery query)
    {
        var target = schema.Get(query.Collection);
        return new PageWalk(this, target, query, initials).Run(insideUnit);
    }

    public CappedCount Count(RecordQuery query, int cap)
    {
        var target = schema.Get(query.Collection);
        var plan = new QueryCompiler(connection, target, query with { Sort = null }).Compile(SearchWords.Parse(query.Words), insideUnit);
        var value = (long)connection.Scalar($"select count(*) from ({plan.Hits("1", null, plan.Value(cap + 1L))})", plan.Values)!;
        return value > cap ? new CappedCount(cap, true) : new CappedCount(value, false);
    }

    /// <summary>Reads the records of some hits, in the order of the hits.</summary>
    public List<(Record Record, object? Sorted)> Load(CollectionSchema target, string hits, string order, object?[] values) =>
        connection.Read(
            $"select {Columns}, k.v from ({hits}) k cross join {target.Bodies} b on b.seq = k.seq order by {order}",
            r => (Map(r, target), r.IsDBNull(11) ? null : r.GetValue(11)),
            values);

    public static string? TextAt(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static Record Map(SqliteDataReader row, CollectionSchema target) => TryMap(row, target) ?? throw new RecordDamagedException(target.Name, row.GetString(1));

    /// <summary>Null for a record that does not match its checksum. One of format 1 that was not gone over yet has a narrower one.</summary>
    public static Record? TryMap(SqliteDataReader row, CollectionSchema target)
    {
        var record = new Record
        {
            Collection = target.Name,
            Id = row.GetString(1),
            Seq = row.GetInt64(0),
            Version = row.GetInt64(2),
            Body = new RecordBody(row.GetString(3)),
            Created = new Stamp(row.GetInt64(4)),
            Updated = new Stamp(row.GetInt64(5)),
            OwnerSite = row.GetString(6),
            Site = row.GetString(7),
            Definition = TextAt(row, 8),
            Batch = TextAt(row, 9),
        };
        var sum = row.GetInt64(10);
        return sum == Checksum.Of(record) || sum == Checksum.Of(target.Name, record.Id, record.Version, record.Body.Json) ? record : null;
    }

    public static string AllColumns => Columns;
}
