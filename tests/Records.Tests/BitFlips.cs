using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>Turns single bits of a store's file over and asks whether the check notices. What changes nothing that can be read is harmless.</summary>
internal static class BitFlips
{
    /// <summary>A store with something in every table; closed.</summary>
    public static async Task<string> FillAsync(string folder, int records)
    {
        var file = Path.Combine(folder, "store.db");
        await using var store = RecordStore.Open(new StoreOptions { Path = file, SiteId = "demo", Initials = Pinyin.Initials, WarmUp = false });
        await store.DeclareAsync([StoreFixture.Postings]);
        for (var i = 0; i < records; i++)
        {
            var (id, at) = ($"p{i:0000}", i);
            await store.WriteAsync(
                unit =>
                {
                    var record = unit.Insert(StoreFixture.Postings.Name, StoreFixture.Posting($"叉车司机 {at}", at % 2 == 0 ? "南山" : "福田", 5000 + at, "零工", "夜班"), id);
                    unit.Update(StoreFixture.Postings.Name, id, record.Version, new JsonObject { ["pay"] = 6000 + at, ["text"] = "包吃住，五险一金" });
                    unit.Enqueue(new JobRequest { Kind = "remind", Payload = new JsonObject { ["id"] = id } });
                    unit.TicketCode("case");
                    unit.SetMeta("note/" + id, "值 " + at);
                    if (at % 5 == 0)
                    {
                        unit.Delete(StoreFixture.Postings.Name, id);
                    }
                },
                new WriteContext { Actor = "clerk", Why = "filled in" });
            await store.PutDefinitionAsync($$"""{"form":"{{id}}","fields":[{"id":"name","label":"姓名"}]}""");
        }

        var batch = await store.BeginBatchAsync(new WriteContext { Actor = "import" });
        await batch.StageAsync([.. Enumerable.Range(0, 20).Select(i => BatchItem.Insert(StoreFixture.Postings.Name, StoreFixture.Posting("保洁员"), $"b{i}"))]);
        return file;
    }

    /// <returns>The places of bits that changed what is read, and that the check did not notice.</returns>
    public static async Task<(IReadOnlyList<string> Silent, int Noticed, int Harmless)> RunAsync(string file, int count, int seed)
    {
        var (good, random, copy) = (await File.ReadAllBytesAsync(file), new Random(seed), file + ".flipped");
        await File.WriteAllBytesAsync(copy, good);
        var (before, silent, noticed) = (Read(copy), new List<string>(), 0);
        for (var i = 0; i < count; i++)
        {
            var (at, bit) = (random.Next(good.Length), random.Next(8));
            var bytes = (byte[])good.Clone();
            bytes[at] ^= (byte)(1 << bit);
            await File.WriteAllBytesAsync(copy, bytes);
            if (await IsNoticedAsync(copy))
            {
                noticed++;
            }
            else if (Read(copy) != before)
            {
                silent.Add(FormattableString.Invariant($"byte {at} of page {(at / 4096) + 1}, bit {bit}"));
            }
        }

        return (silent, noticed, count - noticed - silent.Count);
    }

    private static async Task<bool> IsNoticedAsync(string file)
    {
        try
        {
            await using var store = RecordStore.Open(new StoreOptions { Path = file, SiteId = "demo", Initials = Pinyin.Initials, ReadOnly = true, WarmUp = false });
            return (await store.CheckAsync()).Faults.Count > 0;
        }
        catch (Exception e) when (e is StoreFormatException or SqliteException or InvalidOperationException or ArgumentException or System.Text.Json.JsonException)
        {
            return true;
        }
        finally
        {
            File.Delete(file + "-wal");
            File.Delete(file + "-shm");
        }
    }

    // Everything that a query can see, the words of the index included.
    private static string Read(string file)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            var tables = Rows(connection, "select name from sqlite_master where type = 'table' and name not like 't_\\_%' escape '\\' and sql not like '%virtual%' order by name");
            var all = tables.SelectMany(t => Rows(connection, $"select * from \"{t.Trim('|')}\"").Prepend(t)).ToList();
            _ = Rows(connection, "create virtual table temp.words using fts5vocab(main, 't1', instance)");
            all.AddRange(Rows(connection, "select term, doc from temp.words"));
            return string.Join('\n', all);
        }
        catch (Exception e) when (e is SqliteException or InvalidOperationException)
        {
            return e.Message;
        }
        finally
        {
            File.Delete(file + "-wal");
            File.Delete(file + "-shm");
        }
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Concat(Enumerable.Range(0, reader.FieldCount).Select(i => (reader.IsDBNull(i) ? "-" : reader.GetValue(i) is byte[] b ? Convert.ToHexString(b) : reader.GetValue(i)) + "|")));
        }

        return rows;
    }
}
