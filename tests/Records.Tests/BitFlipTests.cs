using Microsoft.Data.Sqlite;
using StationKiosk.Records;

namespace Records.Tests;

/// <summary>A medium that turns bits over, and stores that an earlier version left without checksums over their history.</summary>
public sealed class BitFlipTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sk-").FullName;

    [Fact]
    public async Task A_hundred_bits_turned_over_are_noticed_or_harmless()
    {
        var file = await BitFlips.FillAsync(_folder, 40);

        var (silent, noticed, _) = await BitFlips.RunAsync(file, 100, 20261130);

        Assert.Empty(silent);
        Assert.InRange(noticed, 10, 100);
    }

    [Theory]
    [InlineData("update changes set why = 'something else' where no = 7")]
    [InlineData("update changes set at = at + 65536 where no = 7")]
    [InlineData("update changes set sum = null where no = 7")]
    [InlineData("delete from codes where code = (select min(code) from codes)")]
    [InlineData("update jobs set due = due + 1 where no = 3")]
    [InlineData("update definitions set json = '{}' where hash = (select min(hash) from definitions)")]
    [InlineData("update b1 set created = created + 1 where seq = 2")]
    [InlineData("update b1 set site = 'other' where seq = 2")]
    [InlineData("drop table tallies")]
    public async Task What_is_changed_past_the_store_is_noticed(string change)
    {
        var file = await BitFlips.FillAsync(_folder, 10);
        foreach (var trigger in Names(file, "trigger"))
        {
            Execute(file, $"drop trigger {trigger}");
        }

        Assert.Empty((await CheckAsync(file)).Faults);
        Execute(file, change);

        Assert.NotEmpty((await CheckAsync(file)).Faults);
    }

    [Fact]
    public async Task An_entry_of_the_history_that_was_changed_is_not_read_as_if_nothing_had_happened()
    {
        var file = await BitFlips.FillAsync(_folder, 10);
        Execute(file, "update changes set why = 'something else' where no = 7");
        await using var store = RecordStore.Open(new StoreOptions { Path = file, SiteId = "demo", WarmUp = false });

        Assert.Throws<RecordDamagedException>(() => store.Changes(null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_store_of_the_format_before_is_brought_under_checksums_also_when_it_is_cut_short(int steps)
    {
        var file = await BitFlips.FillAsync(_folder, 30);
        var history = await HistoryAsync(file);
        MakeOld(file);
        for (var i = 0; i < steps; i++)
        {
            using var connection = StationKiosk.Records.Sqlite.StoreConnection.OpenWriter(file);
            new StationKiosk.Records.Sqlite.FormatUpgrade(connection).Step();
        }

        if (steps == 0)
        {
            Assert.Empty((await CheckAsync(file)).Faults);
        }

        Assert.Equal(history, await HistoryAsync(file));
        Assert.Empty((await CheckAsync(file)).Faults);
        Execute(file, "update changes set why = 'something else' where no = 7; update b1 set site = 'other' where seq = 2");
        Assert.Equal(2, (await CheckAsync(file)).Faults.Count(f => f.Kind == StoreFaultKind.Record));
    }

    [Fact]
    public async Task Erasing_leaves_a_history_that_holds()
    {
        var file = await BitFlips.FillAsync(_folder, 10);
        await using (var store = RecordStore.Open(new StoreOptions { Path = file, SiteId = "demo", WarmUp = false, Initials = Pinyin.Initials }))
        {
            Assert.True(await store.WriteAsync(unit => unit.Erase(StoreFixture.Postings.Name, "p0001")));
            Assert.All(store.History(StoreFixture.Postings.Name, "p0001"), change => Assert.True(change.Before is null && change.After is null));
        }

        Assert.Empty((await CheckAsync(file)).Faults);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // What the version before left: no checksums of the history, narrower ones of the records.
    private static void MakeOld(string file)
    {
        foreach (var trigger in Names(file, "trigger"))
        {
            Execute(file, $"drop trigger {trigger}");
        }

        Execute(file, "drop table tallies; alter table changes drop column sum; update meta set value = '1' where key = 'store.format'");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        connection.CreateFunction<string, string, long, string, long>("old", StationKiosk.Records.Sqlite.Checksum.Of);
        using var command = connection.CreateCommand();
        command.CommandText = "update b1 set sum = old('jobs.postings', id, ver, body)";
        command.ExecuteNonQuery();
    }

    private static async Task<List<string>> HistoryAsync(string file)
    {
        await using var store = RecordStore.Open(new StoreOptions { Path = file, SiteId = "demo", WarmUp = false });
        await store.Recovered;
        return [.. store.Changes(null, 1000).Changes.Select(c => $"{c.Id} {c.Version} {c.Kind} {c.At} {c.Why} {c.Before?.Json} {c.After?.Json}")];
    }

    private static async Task<StoreCheck> CheckAsync(string file)
    {
        await using var store = RecordStore.Open(new StoreOptions { Path = file, SiteId = "demo", WarmUp = false, ReadOnly = true, Initials = Pinyin.Initials });
        return await store.CheckAsync();
    }

    private static List<string> Names(string file, string type)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select name from sqlite_master where type = '{type}'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
