using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace StationKiosk.Records.Sqlite;

/// <summary>The batches of a store and their staged rows. Hidden records lie in whole blocks of places, so that queries
/// leave them out by a few ranges, and opening a batch is one small write however large it is.</summary>
internal static class BatchTable
{
    private const string Columns = "id, state, context, begun, opened, inserted, changed, closed, skipped";

    public static string Begin(UnitOfWork unit)
    {
        var id = Guid.CreateVersion7(unit.State.Clock.Wall).ToString();
        unit.State.Connection.Execute(
            "insert into batches(id, state, context, begun) values ($0, 0, $1, $2)", id, JsonSerializer.Serialize(unit.Context), unit.Now.Value);
        return id;
    }

    public static bool Open(UnitOfWork unit, string id)
    {
        var batch = Number(unit, id, BatchState.Staging);
        unit.State.Connection.Execute("delete from hidden where batch = $0", batch);
        unit.State.Connection.Execute("update batches set state = $1, opened = $2 where no = $0", batch, (long)BatchState.Opening, unit.Now.Value);
        return true;
    }

    public static bool Move(UnitOfWork unit, string id, BatchState to, params BatchState[] from) =>
        unit.State.Connection.Execute("update batches set state = $1 where no = $0", Number(unit, id, from), (long)to) == 1;

    public static long Number(UnitOfWork unit, string id, params BatchState[] expected)
    {
        var row = unit.State.Connection.Read("select no, state from batches where id = $0", r => (No: r.GetInt64(0), State: (BatchState)r.GetInt64(1)), id);
        return row.Count == 1 && expected.Contains(row[0].State)
            ? row[0].No
            : throw new InvalidOperationException(row.Count == 0 ? $"There is no batch {id}." : $"The batch {id} is {row[0].State}.");
    }

    public static List<BatchInfo> List(StoreConnection connection, int take) =>
        connection.Read($"select {Columns} from batches order by no desc limit $0", Map, (long)take);

    public static BatchInfo? Find(StoreConnection connection, string id) =>
        connection.Read($"select {Columns} from batches where id = $0", Map, id).FirstOrDefault();

    public static List<(string Id, BatchState State)> Unfinished(StoreConnection connection) => connection.Read(
        "select id, state from batches where state in (0, 1, 3, 5) order by no", r => (r.GetString(0), (BatchState)r.GetInt64(1)));

    private static BatchInfo Map(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        State = (BatchState)row.GetInt64(1),
        Context = JsonSerializer.Deserialize<WriteContext>(row.GetString(2))!,
        Begun = new Stamp(row.GetInt64(3)),
        Opened = row.IsDBNull(4) ? null : new Stamp(row.GetInt64(4)),
        Inserted = row.GetInt64(5),
        Changed = row.GetInt64(6),
        Closed = row.GetInt64(7),
        Skipped = row.GetInt64(8),
    };
}
