using System.Text.Json.Nodes;
using Host.Tests.Kiosk;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Sites;
using StationKiosk.Records;

namespace Host.Tests.Commands;

public sealed class BackupCommandTests
{
    [Fact]
    public async Task A_backup_of_a_running_host_brings_postings_cases_and_answers_back_and_nobody_is_signed_in()
    {
        await using var board = await JourneyBoard.StartAsync();
        await using var there = new CommandFolder(board.App.Folder);
        await Accounts.SignIn.SignInAsync(board.App);
        await board.HandInAsync(await board.AddAsync("叉车司机"));
        await using var here = new CommandFolder();

        var backup = await there.RunAsync("backup", "--to", Path.Combine(here.Folder, "b"), "--with-keys", "--json");
        var again = await there.RunAsync("backup", "--to", Path.Combine(here.Folder, "b"));
        await board.AddAsync("后来的岗位");
        var check = await here.RunAsync("restore", "--from", "b", "--check", "--json");
        var restore = await here.RunAsync("restore", "--from", "b", "--with-keys", "--json");

        Assert.Equal((0, 1, 0, 0), (backup.Code, again.Code, check.Code, restore.Code));
        Assert.Equal(3, backup.Json.GetProperty("stores").GetInt32());
        Assert.True(check.Json.GetProperty("good").GetBoolean());
        await using var restored = await StationApp.StartAsync(here.Folder, board.App.Clock);
        var store = restored.Get<Stores>().Station("demo");
        Assert.Equal("叉车司机", Assert.Single(store.Find(new RecordQuery { Collection = "jobs.postings" }).Records).Body.Text("title"));
        var handedIn = Assert.Single(store.Find(new RecordQuery { Collection = "cases" }).Records);
        Assert.Equal("13800001234", (string?)(await restored.Get<CaseDesk>().RevealAsync(handedIn))["phone"]);
        Assert.Contains("叉车司机", await restored.Kiosk.GetStringAsync("/m/jobs/list/list"), StringComparison.Ordinal);
        Assert.Equal("admin", Assert.Single(restored.Get<AccountBook>().All()).Login);
        Assert.Equal(1, board.App.Get<Stores>().System.Count(new RecordQuery { Collection = SessionBook.Name }).Value);
        Assert.Equal(0, restored.Get<Stores>().System.Count(new RecordQuery { Collection = SessionBook.Name }).Value);
    }

    [Fact]
    public async Task Without_a_host_a_restore_puts_back_what_was_and_keeps_what_it_replaced()
    {
        await using var folder = new CommandFolder();
        folder.WriteRows("old.csv", 4);
        folder.WriteRows("new.csv", 2);
        await folder.ImportAsync("old.csv");

        var backup = await folder.RunAsync("backup", "--to", "b");
        await folder.ImportAsync("new.csv");
        var restore = await folder.RunAsync("restore", "--from", "b", "--json");

        Assert.Equal((0, 0), (backup.Code, restore.Code));
        Assert.False(Directory.Exists(Path.Combine(folder.Folder, "b", "keys")));
        Assert.Equal(4, await CountAsync(folder));
        var old = restore.Json.GetProperty("old").GetString()!;
        Assert.True(File.Exists(Path.Combine(old, "stations", "demo", "station.db")));
        Assert.True(Directory.Exists(Path.Combine(folder.Data, "keys")), "The keys stay where they were.");
    }

    [Fact]
    public async Task What_cannot_be_restored_is_refused_and_nothing_is_lost()
    {
        await using var folder = new CommandFolder();
        folder.WriteRows("x.csv", 3);
        await folder.ImportAsync("x.csv");
        await folder.RunAsync("backup", "--to", "b");
        var (list, store) = (Path.Combine(folder.Folder, "b", "backup.json"), Path.Combine(folder.Folder, "b", "stations", "demo", "station.db"));
        var (goodList, goodStore) = (await File.ReadAllTextAsync(list, Stop), await File.ReadAllBytesAsync(store, Stop));

        var noKeys = await folder.RunAsync("restore", "--from", "b", "--with-keys");
        await File.WriteAllTextAsync(list, goodList.Replace("\"format\": 1", "\"format\": 99", StringComparison.Ordinal), Stop);
        var newer = await folder.RunAsync("restore", "--from", "b");
        await File.WriteAllTextAsync(list, goodList, Stop);
        var flipped = goodStore.ToArray();
        flipped[flipped.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(store, flipped, Stop);
        var damaged = await folder.RunAsync("restore", "--from", "b");
        File.Delete(store);
        var missing = await folder.RunAsync("restore", "--from", "b");
        await File.WriteAllBytesAsync(store, goodStore, Stop);
        var nowhere = await folder.RunAsync("restore", "--from", "c");
        await folder.ServeAsync();
        var inUse = await folder.RunAsync("restore", "--from", "b");

        Assert.All([noKeys, newer, damaged, missing, nowhere, inUse], r => Assert.True(r.Code == 1 && r.Error.Trim().Split('\n').Length == 1, r.ToString()));
        Assert.Contains("newer version", newer.Error, StringComparison.Ordinal);
        Assert.Contains("stations/demo/station.db", damaged.Error, StringComparison.Ordinal);
        Assert.Contains("damaged", missing.Error, StringComparison.Ordinal);
        Assert.Contains("in use", inUse.Error, StringComparison.Ordinal);
        Assert.Equal(3, await CountAsync(folder));
    }

    [Fact]
    public async Task A_store_of_a_newer_format_is_refused_before_anything_is_replaced()
    {
        await using var folder = new CommandFolder();
        folder.WriteRows("x.csv", 2);
        await folder.ImportAsync("x.csv");
        await folder.RunAsync("backup", "--to", "b");
        var store = Path.Combine(folder.Folder, "b", "stations", "demo", "station.db");
        await using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store};Pooling=False"))
        {
            await database.OpenAsync(Stop);
            await using var newer = database.CreateCommand();
            newer.CommandText = "drop trigger meta_update; update meta set value = '999' where key = 'store.format'";
            Assert.Equal(1, await newer.ExecuteNonQueryAsync(Stop));
        }

        // As a newer host would have written the list: with the hash of its own file.
        var list = Path.Combine(folder.Folder, "b", "backup.json");
        var json = JsonNode.Parse(await File.ReadAllTextAsync(list, Stop))!;
        var entry = json["files"]!.AsArray().Single(f => (string)f!["file"]! == "stations/demo/station.db")!;
        entry["sha256"] = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(store, Stop)));
        await File.WriteAllTextAsync(list, json.ToJsonString(), Stop);

        var restore = await folder.RunAsync("restore", "--from", "b");

        Assert.True(restore.Code == 1, restore.ToString());
        Assert.Single(restore.Error.Trim().Split('\n'));
        Assert.Equal(2, await CountAsync(folder));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<int> CountAsync(CommandFolder folder) =>
        (await folder.ExportAsync("--output", "count.csv", "--json")).Json.GetProperty("records").GetInt32();
}
