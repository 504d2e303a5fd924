using Microsoft.Data.Sqlite;

namespace StationKiosk.Records.Sqlite;

/// <summary>
/// Compares everything that is stored twice. The word index has no text to compare with, so the sum of the hashes of a
/// record's words is compared with the sum of those the index gives for it.
/// </summary>
internal sealed class CheckWalk(StoreConnection connection, StoreSchema schema, Func<string, string?>? initials)
{
    private const int MostFaults = 100;

    private readonly List<StoreFault> faults = [];
    private long records;

    public StoreCheck Run()
    {
        foreach (var line in connection.Read("pragma integrity_check(20)", r => r.GetString(0)).Where(l => l != "ok"))
        {
            Add(StoreFaultKind.File, null, null, line);
        }

        Try(null, CheckRest);
        foreach (var collection in schema.All)
        {
            Try(collection.Name, () => Check(collection));
        }

        return new StoreCheck(records, faults);
    }

    // Damaged pages make the engine throw, and so does what it reads of them.
    private void Try(string? collection, Action check)
    {
        try
        {
            check();
        }
        catch (Exception fault) when (fault is SqliteException or InvalidCastException or FormatException or System.Text.Json.JsonException or ArgumentException)
        {
            Add(StoreFaultKind.File, collection, null, fault.Message);
        }
    }

    /// <summary>The history, and the tables of the store's own. A backup of format 1 has no checksums for them.</summary>
    private void CheckRest()
    {
        if (connection.Scalar("select 1 from sqlite_master where name = 'tallies'") is null)
        {
            if (connection.Scalar("select value from meta where key = 'store.format'") is not "1")
            {
                Add(StoreFaultKind.File, null, null, "the checksums of the tables are gone");
            }

            return;
        }

        var isPending = FormatUpgrade.IsPending(connection);
        connection.Each($"select {ChangeLog.Columns}, c.sum from changes c order by c.no", row =>
        {
            if (row.IsDBNull(12) ? !isPending : row.GetInt64(12) != Checksum.Of(ChangeLog.Row(row)))
            {
                Add(StoreFaultKind.Record, schema.All.FirstOrDefault(c => c.Number == row.GetInt64(1))?.Name, row.GetValue(2).ToString(), "an entry of the history does not match its checksum");
            }
        });
        foreach (var name in Tallies.Names.Where(name => connection.Scalar("select sum from tallies where name = $0", name) is not long sum || sum != Tallies.Sum(connection, name)))
        {
            Add(StoreFaultKind.File, null, null, $"the table {name} does not match its checksum");
        }
    }

    private void Check(CollectionSchema collection)
    {
        var projector = new Projector((c, f, v) => FacetCodes.Find(connection, c, f, v) ?? -1, initials);
        var words = new Dictionary<long, ulong>();
        var columns = string.Concat(Projector.Columns(collection).Select(c => $", x.{c}"));
        connection.Each($"select {ReadView.AllColumns}, x.seq{columns} from {collection.Bodies} b left join {collection.Projection} x on x.seq = b.seq order by b.seq", row =>
        {
            records++;
            CheckRow(collection, projector, row, words);
        });
        var orphans = (long)connection.Scalar($"select count(*) from {collection.Projection} where seq not in (select seq from {collection.Bodies})")!;
        if (orphans > 0)
        {
            Add(StoreFaultKind.Projection, collection.Name, null, $"{orphans} rows without a record");
        }

        if (collection.HasText)
        {
            CheckText(collection, words);
        }
    }

    private void CheckRow(CollectionSchema collection, Projector projector, SqliteDataReader row, Dictionary<long, ulong> words)
    {
        Record record;
        try
        {
            record = ReadView.Map(row, collection);
        }
        catch (RecordDamagedException damaged)
        {
            Add(StoreFaultKind.Record, collection.Name, damaged.Id, damaged.Message);
            return;
        }

        var expected = projector.Values(collection, record.Body);
        if (row.IsDBNull(11) || expected.Where((value, i) => !Equals(value, row.IsDBNull(i + 12) ? null : row.GetValue(i + 12))).Any())
        {
            Add(StoreFaultKind.Projection, collection.Name, record.Id, "the columns do not agree with the body");
        }

        if (collection.HasText)
        {
            foreach (var token in projector.Tokens(collection, record.Body).All.Where(IsPlain))
            {
                words[record.Seq] = words.GetValueOrDefault(record.Seq) + Hash(token);
            }
        }
    }

    private void CheckText(CollectionSchema collection, Dictionary<long, ulong> words)
    {
        connection.Script($"create virtual table temp.words using fts5vocab(main, '{collection.Text}', instance)");
        try
        {
            var (term, hash, plain) = ("", 0UL, false);
            connection.Each("select term, doc from temp.words", row =>
            {
                var next = row.GetString(0);
                if (next != term)
                {
                    (term, hash, plain) = (next, Hash(next), IsPlain(next));
                }

                if (plain)
                {
                    words[row.GetInt64(1)] = words.GetValueOrDefault(row.GetInt64(1)) - hash;
                }
            });
        }
        finally
        {
            connection.Script("drop table temp.words");
        }

        foreach (var (seq, _) in words.Where(w => w.Value != 0))
        {
            var id = connection.Scalar($"select id from {collection.Bodies} where seq = $0", seq) as string;
            Add(StoreFaultKind.Text, collection.Name, id, "the words do not agree with the body");
        }
    }

    /// <summary>The engine's idea of letters and of lower case is our own for these; others are not compared.</summary>
    private static bool IsPlain(string token) => token.All(c => char.IsAsciiLetterOrDigit(c) || c is (>= '\u4E00' and <= '\u9FA5') or '\uE000');

    private static ulong Hash(string token)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in token)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash ^ (hash >> 29);
    }

    private void Add(StoreFaultKind kind, string? collection, string? id, string detail)
    {
        if (faults.Count < MostFaults)
        {
            faults.Add(new StoreFault(kind, collection, id, detail));
        }
    }
}
