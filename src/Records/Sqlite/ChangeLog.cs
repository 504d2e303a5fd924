using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StationKiosk.Records.Sqlite;

/// <summary>Reads the change log, each entry against its checksum.</summary>
internal static class ChangeLog
{
    public const string Columns = "c.no, c.cno, c.id, c.ver, c.kind, c.at, c.actor, c.why, c.site, c.batch, c.before, c.after";

    public static List<RecordChange> Of(ReadView view, string collection, string id)
    {
        var target = view.Schema.Get(collection);
        return view.Connection.Read($"select {Columns}, c.sum from changes c where c.cno = $0 and c.id = $1 order by c.no", r => Map(r, target.Name), target.Number, id);
    }

    public static ChangePage After(ReadView view, string? after, int take)
    {
        _ = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var last);
        var rows = view.Connection.Read(
            $"select {Columns}, c.sum from changes c where c.no > $0 order by c.no limit $1",
            r => (No: r.GetInt64(0), Change: Map(r, view.Schema.NameOf(r.GetInt64(1)))), last, (long)Math.Clamp(take, 1, 10_000));
        var next = rows.Count == 0 ? last : rows[^1].No;
        return new ChangePage([.. rows.Select(r => r.Change)], next.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The values of a change as its checksum is made of them, in the order of <see cref="Columns"/>.</summary>
    public static object?[] Row(SqliteDataReader row)
    {
        var values = new object?[12];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = row.IsDBNull(i) ? null : row.GetValue(i);
        }

        return values;
    }

    /// <summary>A change from <see cref="Columns"/> and its checksum, which only a store that is just being gone over may lack.</summary>
    /// <exception cref="RecordDamagedException">It does not match its checksum.</exception>
    public static RecordChange Map(SqliteDataReader row, string collection)
    {
        if (!row.IsDBNull(12) && row.GetInt64(12) != Checksum.Of(Row(row)))
        {
            throw new RecordDamagedException(collection, row.GetString(2));
        }

        return new()
        {
            Collection = collection,
            Id = row.GetString(2),
            Version = row.GetInt64(3),
            Kind = (ChangeKind)row.GetInt64(4),
            At = new Stamp(row.GetInt64(5)),
            Actor = ReadView.TextAt(row, 6),
            Why = ReadView.TextAt(row, 7),
            Site = row.GetString(8),
            Batch = ReadView.TextAt(row, 9),
            Before = Body(row, 10),
            After = Body(row, 11),
        };
    }

    private static RecordBody? Body(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : new RecordBody(row.GetString(column));
}
