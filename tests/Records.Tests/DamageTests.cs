using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using StationKiosk.Records;
using StationKiosk.Records.Sqlite;

namespace Records.Tests;

/// <summary>Files that are damaged, foreign or too new; checks, repairs, backups.</summary>
public sealed class DamageTests
{
    private static readonly string Name = StoreFixture.Postings.Name;

    [Fact]
    public async Task Flipped_byte_on_the_disk_is_noticed_on_read_and_named()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        for (var i = 0; i < 50; i++)
        {
            await fixture.AddAsync(StoreFixture.Posting($"marker-{i:00}"), $"p{i}");
        }

        await fixture.Store.DisposeAsync();
        var bytes = await File.ReadAllBytesAsync(fixture.File);
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("\"marker-17\""));
        bytes[at + 8] ^= 1;
        await File.WriteAllBytesAsync(fixture.File, bytes);
        await fixture.ReopenAsync();

        var damaged = Assert.Throws<RecordDamagedException>(() => fixture.Store.Get(Name, "p17"));
        Assert.Equal((Name, "p17"), (damaged.Collection, damaged.Id));
        Assert.Throws<RecordDamagedException>(() => fixture.Store.Find(new RecordQuery { Collection = Name, Take = 50 }));
        Assert.NotNull(fixture.Store.Get(Name, "p16"));
        await Assert.ThrowsAsync<RecordDamagedException>(() => fixture.Store.WriteAsync(u => u.Update(Name, "p17", 1, new JsonObject { ["pay"] = 1 })));

        var check = await fixture.Store.CheckAsync();
        Assert.Contains(check.Faults, f => f is { Kind: StoreFaultKind.Record, Id: "p17" });
    }

    [Fact]
    public async Task Body_moved_to_another_id_or_version_is_noticed()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("保安"), "a");
        await fixture.AddAsync(StoreFixture.Posting("厨师"), "b");
        await TamperAsync(fixture, "update b1 set ver = 7 where id = 'a'; update b1 set id = 'c' where id = 'b'");

        Assert.Throws<RecordDamagedException>(() => fixture.Store.Get(Name, "a"));
        Assert.Throws<RecordDamagedException>(() => fixture.Store.Get(Name, "c"));
    }

    [Fact]
    public async Task Check_finds_lost_words_and_columns_and_rebuilding_mends_them()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        for (var i = 0; i < 5; i++)
        {
            await fixture.AddAsync(StoreFixture.Posting("叉车司机", tags: ["零工", "夜班"]), $"p{i}");
        }

        await fixture.Store.WriteAsync(u => u.Update(Name, "p0", 1, new JsonObject { ["title"] = "厨师" }));
        await fixture.Store.WriteAsync(u => u.Delete(Name, "p4"));
        Assert.Equal(new StoreCheck(4, []), (await fixture.Store.CheckAsync()) with { Faults = [] });
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
        await TamperAsync(fixture, "delete from t1 where rowid = 2; update x1 set f1 = 9 where seq = 3; insert into x1(seq) values (77)");

        var faults = (await fixture.Store.CheckAsync()).Faults;
        await fixture.Store.RebuildTextAsync(Name);

        Assert.Contains(faults, f => f is { Kind: StoreFaultKind.Text, Id: "p1" });
        Assert.Contains(faults, f => f is { Kind: StoreFaultKind.Projection, Id: "p2" });
        Assert.Contains(faults, f => f is { Kind: StoreFaultKind.Projection, Id: null });
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
        Assert.Equal(3, fixture.Store.Count(new RecordQuery { Collection = Name, Words = "ccsj" }).Value);
    }

    [Fact]
    public async Task Rebuilding_that_is_cut_short_goes_on_at_the_next_opening()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        for (var i = 0; i < 30; i++)
        {
            await fixture.AddAsync(StoreFixture.Posting("叉车司机", tags: "零工"));
        }

        var found = new RecordQuery { Collection = Name, Words = "ccsj" };
        await fixture.Store.RunAsync(u => Reprojection.StartAnew(u, Name), new WriteContext(), bulk: true, TestContext.Current.CancellationToken);
        Assert.True(await fixture.Store.RunAsync(u => Reprojection.Step(u, Name, 10), new WriteContext(), bulk: true, TestContext.Current.CancellationToken));
        Assert.Equal(10, fixture.Store.Count(found).Value);
        await fixture.ReopenAsync();
        await fixture.Store.Recovered;

        Assert.Equal(30, fixture.Store.Count(found).Value);
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
    }

    [Fact]
    public async Task A_file_that_lets_nothing_be_written_is_refused_when_it_is_opened_and_not_at_the_first_write()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.Store.DisposeAsync();
        using (var file = new FileStream(fixture.File, FileMode.Open))
        {
            // The format's own mark of a file that only a later version may write: it holds for whoever the process runs as.
            file.Position = 18;
            file.WriteByte(9);
        }

        var refused = Assert.Throws<StoreFormatException>(() => RecordStore.Open(fixture.Options));

        Assert.Equal(8, Assert.IsType<Microsoft.Data.Sqlite.SqliteException>(refused.InnerException).SqliteErrorCode);
    }

    [Fact]
    public async Task Newer_format_is_refused_with_a_sentence_and_left_alone()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await TamperAsync(fixture, "drop trigger meta_update; update meta set value = '3' where key = 'store.format'", reopen: false);

        var refused = Assert.Throws<StoreFormatException>(() => RecordStore.Open(fixture.Options));

        Assert.Equal("The store has format 3; this version reads formats up to 2. Start the newer version, or restore a backup made with this one.", refused.Message);
    }

    [Fact]
    public async Task File_of_another_kind_is_refused()
    {
        await using var fixture = new StoreFixture();
        var text = Path.Combine(fixture.Folder, "text.db");
        await File.WriteAllTextAsync(text, new string('x', 5000));
        var foreign = Path.Combine(fixture.Folder, "foreign.db");
        Execute(foreign, "create table cats(name text)");

        Assert.Throws<StoreFormatException>(() => RecordStore.Open(fixture.Options with { Path = text }));
        Assert.Throws<StoreFormatException>(() => RecordStore.Open(fixture.Options with { Path = foreign }));
        Assert.Throws<StoreFormatException>(() => RecordStore.Open(fixture.Options with { Path = foreign + "x", ReadOnly = true }));
    }

    [Fact]
    public async Task Backup_holds_everything_of_its_moment_and_restores()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("叉车司机", tags: "零工"), "kept");
        var backup = Path.Combine(fixture.Folder, "backup.db");
        await fixture.Store.BackupToAsync(backup);
        await fixture.AddAsync(StoreFixture.Posting("叉车司机"), "later");
        await fixture.Store.DisposeAsync();
        await File.WriteAllTextAsync(fixture.File + "-wal", "left over");

        RecordStore.Restore(backup, fixture.File);
        await fixture.ReopenAsync();

        var found = fixture.Store.Find(new RecordQuery { Collection = Name, Words = "ccsj", Filters = [RecordFilter.Equal("tags", "零工")] });
        Assert.Equal("kept", Assert.Single(found.Records).Id);
        Assert.Null(fixture.Store.Get(Name, "later"));
        Assert.Empty((await fixture.Store.CheckAsync()).Faults);
        await fixture.AddAsync(StoreFixture.Posting("保安"));
    }

    [Fact]
    public async Task Backup_that_is_none_does_not_replace_a_store()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("保安"), "p");
        var broken = Path.Combine(fixture.Folder, "broken.db");
        await File.WriteAllTextAsync(broken, new string('x', 9000));
        await fixture.Store.DisposeAsync();

        Assert.Throws<StoreFormatException>(() => RecordStore.Restore(broken, fixture.File));
        await fixture.ReopenAsync();

        Assert.NotNull(fixture.Store.Get(Name, "p"));
    }

    [Fact]
    public async Task Writer_syncs_every_commit_and_leaves_checkpoints_to_others()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();

        var pragmas = await fixture.Store.RunAsync(
            u => ((string[])["journal_mode", "synchronous", "wal_autocheckpoint"]).Select(p => u.State.Connection.Scalar($"pragma {p}")!.ToString()).ToList(),
            new WriteContext(), bulk: false, TestContext.Current.CancellationToken);

        Assert.Equal(["wal", "2", "0"], pragmas);
    }

    [Fact]
    public async Task Checkpoint_empties_the_log()
    {
        await using var fixture = await StoreFixture.WithPostingsAsync();
        await fixture.AddAsync(StoreFixture.Posting("保安"));

        await fixture.Store.CheckpointAsync();

        Assert.Equal(0, new FileInfo(fixture.File + "-wal").Length);
    }

    private static async Task TamperAsync(StoreFixture fixture, string sql, bool reopen = true)
    {
        await fixture.Store.DisposeAsync();
        Execute(fixture.File, sql);
        if (reopen)
        {
            await fixture.ReopenAsync();
        }
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
