using Microsoft.Data.Sqlite;

namespace StationKiosk.Records.Sqlite;

/// <summary>The durable jobs of a store.</summary>
internal sealed class JobTable(StoreConnection connection, Stamp now)
{
    private const string Columns = "no, kind, payload, due, tries, state, ukey, leased, error";

    private long NowMs => now.Time.ToUnixTimeMilliseconds();

    public long Enqueue(JobRequest request)
    {
        if (request.UniqueKey is { } key && connection.Scalar("select no from jobs where ukey = $0 and state < 2", key) is long existing)
        {
            return existing;
        }

        return (long)connection.Scalar(
            "insert into jobs(kind, payload, due, tries, most, state, ukey, at) values ($0, $1, $2, 0, $3, 0, $4, $5) returning no",
            request.Kind, request.Payload is null ? "{}" : BodyJson.Write(request.Payload),
            request.Due?.ToUnixTimeMilliseconds() ?? NowMs, (long)Math.Max(1, request.MaxTries), request.UniqueKey, now.Value)!;
    }

    public StoredJob? Lease(string runner, TimeSpan lease, IReadOnlyCollection<string> kinds)
    {
        GiveUpAbandoned();
        var wanted = kinds.Count == 0 ? "" : $" and kind in ({string.Join(", ", kinds.Select((_, i) => $"${i + 3}"))})";
        object?[] values = [NowMs, runner, NowMs + (long)lease.TotalMilliseconds, .. kinds];
        return connection.Read(
            $"update jobs set state = 1, runner = $1, leased = $2, tries = tries + 1 where no = (select no from jobs where state < 2 and due <= $0 and (state = 0 or leased <= $0){wanted} order by due, no limit 1) returning {Columns}",
            Map, values).FirstOrDefault();
    }

    public void Complete(long id) => connection.Execute("update jobs set state = 2, leased = null, error = null where no = $0 and state < 2", id);

    public void Fail(long id, string error, DateTimeOffset due) => connection.Execute(
        "update jobs set state = case when tries >= most then 3 else 0 end, leased = null, error = $1, due = $2 where no = $0 and state < 2",
        id, error, due.ToUnixTimeMilliseconds());

    public static List<StoredJob> List(StoreConnection connection, JobState? state, int take) => state is { } wanted
        ? connection.Read($"select {Columns} from jobs where state = $0 order by no desc limit $1", Map, (long)wanted, (long)take)
        : connection.Read($"select {Columns} from jobs order by no desc limit $0", Map, (long)take);

    public static StoredJob? FindOpen(StoreConnection connection, string uniqueKey) =>
        connection.Read($"select {Columns} from jobs where ukey = $0 and state < 2", Map, uniqueKey).FirstOrDefault();

    /// <summary>A job that takes its runner down with it must not come back for ever.</summary>
    private void GiveUpAbandoned() => connection.Execute(
        "update jobs set state = 3, error = coalesce(error, 'Its runner stopped without a result.'), leased = null where state = 1 and leased <= $0 and tries >= most", NowMs);

    private static StoredJob Map(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Kind = row.GetString(1),
        Payload = new RecordBody(row.GetString(2)),
        Due = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        Tries = (int)row.GetInt64(4),
        State = (JobState)row.GetInt64(5),
        UniqueKey = ReadView.TextAt(row, 6),
        LeasedUntil = row.IsDBNull(7) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
        Error = ReadView.TextAt(row, 8),
    };
}
