using System.Globalization;

namespace StationKiosk.Records.Sqlite;

/// <summary>
/// Brings a store of format 1 under checksums: its history, and what stands beside the bodies of its records. The first step makes room and
/// sets the format, so that an older version refuses the store from then on; the others go over the rows in chunks and note how far they
/// came. Cut short anywhere, the next opening goes on.
/// </summary>
internal sealed class FormatUpgrade(StoreConnection connection)
{
    private const string Progress = "store.upgrade";
    private const int Chunk = 5000;

    public static bool IsPending(StoreConnection connection) => connection.Scalar("select value from meta where key = $0", Progress) is not null;

    /// <summary>One transaction of it.</summary>
    /// <returns>Whether there is more to do.</returns>
    public bool Step()
    {
        connection.Execute("begin immediate");
        try
        {
            var more = connection.Scalar("select value from meta where key = 'store.format'") is "1" ? Begin() : GoOn();
            connection.Execute("commit");
            return more;
        }
        catch
        {
            connection.Execute("rollback");
            throw;
        }
    }

    private bool Begin()
    {
        connection.Script("alter table changes add column sum integer");
        Tallies.Create(connection);
        connection.Execute("update meta set value = '2' where key = 'store.format'");
        Note(-1, 0);
        return true;
    }

    // The history first, then one collection after another.
    private bool GoOn()
    {
        if (connection.Scalar("select value from meta where key = $0", Progress) is not string noted)
        {
            return false;
        }

        var parts = noted.Split(' ');
        var (collection, after) = (long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture));
        var last = collection < 0 ? History(after) : Records(StoredDefinition.ReadAll(connection).All.Single(c => c.Number == collection), after);
        if (last is { } reached)
        {
            Note(collection, reached);
            return true;
        }

        if (connection.Scalar("select min(no) from coll where no > $0", collection) is long next)
        {
            Note(next, long.MinValue);
            return true;
        }

        connection.Execute("delete from meta where key = $0", Progress);
        return false;
    }

    private long? History(long after)
    {
        var rows = connection.Read($"select {ChangeLog.Columns} from changes c where c.no > $0 order by c.no limit $1", ChangeLog.Row, after, (long)Chunk);
        foreach (var row in rows)
        {
            connection.Execute("update changes set sum = $1 where no = $0", row[0], Checksum.Of(row));
        }

        return rows.Count == 0 ? null : (long)rows[^1][0]!;
    }

    private long? Records(CollectionSchema collection, long after)
    {
        var last = (long?)null;
        foreach (var (seq, record) in connection.Read(
            $"select {ReadView.AllColumns} from {collection.Bodies} b where b.seq > $0 order by b.seq limit $1", r => (r.GetInt64(0), ReadView.TryMap(r, collection)), after, (long)Chunk))
        {
            last = seq;
            // What does not match its old checksum is damaged, and stays so.
            if (record is not null)
            {
                connection.Execute($"update {collection.Bodies} set sum = $1 where seq = $0", seq, Checksum.Of(record));
            }
        }

        return last;
    }

    private void Note(long collection, long after) => connection.Execute(
        "insert or replace into meta(key, value) values ($0, $1)", Progress, string.Create(CultureInfo.InvariantCulture, $"{collection} {after}"));
}
