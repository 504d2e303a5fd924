namespace StationKiosk.Records.Sqlite;

/// <summary>
/// The tables without a checksum in each row have one number for all their rows, which triggers keep in the transaction that changes a row:
/// the hashes of all rows, each folded in when it comes and out when it goes.
/// </summary>
internal static class Tallies
{
    public const string Function = "tally";

    private static readonly (string Name, string[] Columns)[] Tables =
    [
        ("meta", ["key", "value"]),
        ("coll", ["no", "name", "owner", "def", "hash", "pending"]),
        ("dict", ["code", "cno", "field", "value"]),
        ("tombstones", ["cno", "id", "ver", "at", "site"]),
        ("definitions", ["hash", "json", "at"]),
        ("jobs", ["no", "kind", "payload", "due", "tries", "most", "state", "ukey", "runner", "leased", "error", "at"]),
        ("keys", ["key", "result", "at"]),
        ("codes", ["code", "kind", "at"]),
        ("batches", ["no", "id", "state", "context", "begun", "opened", "inserted", "changed", "closed", "skipped", "undo"]),
        ("staged", ["no", "batch", "cno", "id", "kind", "ver", "patch"]),
        ("hidden", ["cno", "lo", "hi", "batch"]),
        ("kept", ["batch", "cno", "id"]),
    ];

    public static IEnumerable<string> Names => Tables.Select(t => t.Name);

    /// <summary>Makes table and triggers, with the numbers of what stands in the tables now.</summary>
    public static void Create(StoreConnection connection)
    {
        connection.Script("create table tallies(name text primary key, sum integer not null) strict, without rowid");
        foreach (var (name, columns) in Tables)
        {
            connection.Execute("insert into tallies(name, sum) values ($0, $1)", name, Sum(connection, name));
            string Row(string of) => string.Join(", ", columns.Select(c => $"{of}.{c}"));
            string Trigger(string when, string sum) => $"create trigger {name}_{when} after {when} on {name} begin update tallies set sum = {sum} where name = '{name}'; end;";
            connection.Script(
                Trigger("insert", $"{Function}(sum, '{name}', {Row("new")})")
                + Trigger("delete", $"{Function}(sum, '{name}', {Row("old")})")
                + Trigger("update", $"{Function}({Function}(sum, '{name}', {Row("old")}), '{name}', {Row("new")})"));
        }
    }

    /// <summary>The number of a table as its rows are.</summary>
    public static long Sum(StoreConnection connection, string name)
    {
        var columns = Tables.Single(t => t.Name == name).Columns;
        var sum = 0L;
        connection.Each($"select {string.Join(", ", columns)} from {name}", row =>
        {
            var values = new object?[columns.Length + 1];
            values[0] = name;
            for (var i = 0; i < columns.Length; i++)
            {
                values[i + 1] = row.IsDBNull(i) ? null : row.GetValue(i);
            }

            sum ^= Checksum.Of(values);
        });
        return sum;
    }

    /// <summary>The function that the triggers call: the old number, and the row with its table's name before it.</summary>
    public static long Fold(object?[] values) => (long)values[0]! ^ Checksum.Of(values.AsSpan(1));
}
