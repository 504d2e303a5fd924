using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StationKiosk.Records.Sqlite;

/// <summary>
/// Projects the rows of a collection again, a few at a time, after its definition changed or its index was lost. Every step
/// commits how far it came, so that after a crash the next one goes on there: a half-made index never passes for a whole one.
/// </summary>
internal static class Reprojection
{
    /// <summary>The collections with rows still to be projected.</summary>
    public static List<string> Unfinished(StoreConnection connection) =>
        connection.Read("select name from coll where pending = 1 order by no", r => r.GetString(0));

    /// <summary>Sends the collection back to its first row.</summary>
    public static void Restart(StoreConnection connection, int collection)
    {
        connection.Execute("update coll set pending = 1 where no = $0", (long)collection);
        connection.Execute("delete from meta where key = $0", PlaceKey(collection));
    }

    /// <summary>Empties the index and sends the collection back to its first row.</summary>
    public static bool StartAnew(UnitOfWork unit, string collection)
    {
        var connection = unit.State.Connection;
        var target = unit.State.Schema.Get(collection);
        if (target.HasText)
        {
            connection.Execute($"insert into {target.Text}({target.Text}) values ('delete-all')");
        }

        connection.Execute($"delete from {target.Projection} where seq not in (select seq from {target.Bodies})");
        Restart(connection, target.Number);
        return true;
    }

    /// <returns>Whether there are more rows to do.</returns>
    public static bool Step(UnitOfWork unit, string collection, int rows)
    {
        var connection = unit.State.Connection;
        var target = unit.State.Schema.Get(collection);
        if (connection.Scalar("select pending from coll where no = $0", (long)target.Number) is not 1L)
        {
            return false;
        }

        var records = connection.Read(
            $"select {ReadView.AllColumns} from {target.Bodies} b where b.seq > $0 order by b.seq limit $1",
            r => (Seq: r.GetInt64(0), Record: Sound(r, target)), Place(connection, target.Number), (long)rows);
        foreach (var record in records.Select(r => r.Record).OfType<Record>())
        {
            unit.Writer.Project(target, record.Seq, record.Body, null);
        }

        if (records.Count == rows)
        {
            var place = records[^1].Seq.ToString(CultureInfo.InvariantCulture);
            connection.Execute("insert or replace into meta(key, value) values ($0, $1)", PlaceKey(target.Number), place);
            return true;
        }

        connection.Execute("update coll set pending = 0 where no = $0", (long)target.Number);
        connection.Execute("delete from meta where key = $0", PlaceKey(target.Number));
        return false;
    }

    // A damaged record throws when it is read; it must not keep all others from being found.
    private static Record? Sound(SqliteDataReader row, CollectionSchema target)
    {
        try
        {
            return ReadView.Map(row, target);
        }
        catch (RecordDamagedException)
        {
            return null;
        }
    }

    private static long Place(StoreConnection connection, int collection) =>
        connection.Scalar("select cast(value as integer) from meta where key = $0", PlaceKey(collection)) as long? ?? 0;

    private static string PlaceKey(int collection) => string.Create(CultureInfo.InvariantCulture, $"store.projected.{collection}");
}
