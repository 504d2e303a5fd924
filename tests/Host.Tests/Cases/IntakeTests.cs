using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Plugins;
using Host.Tests.Services;
using Microsoft.Data.Sqlite;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Retention;
using StationKiosk.Records;

namespace Host.Tests.Cases;

/// <summary>What was not handed in leaves neither a key nor a file, however it came to nothing.</summary>
[Trait("row", "L17")]
public sealed class IntakeTests
{
    [Fact]
    public async Task A_hand_in_that_is_refused_or_sent_again_leaves_no_file_and_no_key()
    {
        await using var board = await Register.StartAsync();
        await board.App.SignInAsync();
        using var first = await HandInAsync(board);
        var (files, keys) = (Register.Files(board.App.Folder), await KeysAsync(board));

        using var refused = await HandInAsync(board);
        using var again = await HandInAsync(board);

        var module = new ServiceVisit(board, "register").Module;
        var replays = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var receipt = await board.App.Get<CaseDesk>().SubmitAsync(module, new CaseSubmission { Kind = "entry", Answers = new() { ["phone"] = "13800001234" }, Key = "same", Actor = "kiosk" });
            replays.Add(receipt.CaseId);
        }

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict), (first.StatusCode, refused.StatusCode, again.StatusCode));
        Assert.Single(files);
        Assert.Equal(files, Register.Files(board.App.Folder));
        Assert.Single(replays.Distinct(StringComparer.Ordinal));
        Assert.Equal(keys + 1, await KeysAsync(board));
    }

    [Fact]
    public async Task A_host_that_is_killed_in_the_middle_of_a_hand_in_leaves_nothing_after_its_next_start_and_says_so()
    {
        var folder = StationApp.NewFolder();
        try
        {
            await using (var board = await JourneyBoard.StartAsync(Register.Put))
            {
                CopyTo(Path.Combine(board.App.Folder, "data", "config"), Path.Combine(folder, "data", "config"));
            }

            await KillInTheMiddleAsync(Path.Combine(folder, "data"));
            var left = Register.Files(folder);

            // The killed host went by the machine's own time, and this start comes after it: by an earlier time nothing would be judged.
            var clock = new FakeClock();
            clock.Leap(TimeProvider.System.GetUtcNow() - clock.GetUtcNow());
            clock.Reboot();
            await using var app = await StationApp.StartAsync(folder, clock);
            await Until.TrueAsync(() => Task.FromResult(app.Get<Leftovers>().Count.Keys > 0));
            await app.SignInAsync();
            var page = WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/retention"));

            Assert.Single(left);
            Assert.Empty(Register.Files(folder));
            Assert.Empty(await app.Get<Sealing>().LeftWaitingAsync());
            Assert.Contains("一共清掉了 1 个文件、1 把密钥", page, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_that_no_case_names_goes_after_a_week_and_one_that_a_case_names_stays()
    {
        await using var board = await Register.StartAsync();
        using var kept = await HandInAsync(board);
        var named = Assert.Single(Register.Files(board.App.Folder));
        var stray = Path.Combine(board.App.Folder, "data", "files", "aa", new string('a', 64));
        Directory.CreateDirectory(Path.GetDirectoryName(stray)!);
        await File.WriteAllTextAsync(stray, "nobody's");
        File.SetLastWriteTimeUtc(stray, board.App.Clock.GetUtcNow().UtcDateTime.AddDays(-8));
        File.SetLastWriteTimeUtc(named, board.App.Clock.GetUtcNow().UtcDateTime.AddDays(-8));

        var count = await board.App.Get<Leftovers>().SweepAsync();

        Assert.Equal((1, 0), (count.Files, count.Keys));
        Assert.Equal([named], Register.Files(board.App.Folder));
    }

    private static async Task<HttpResponseMessage> HandInAsync(JourneyBoard board)
    {
        var check = await Register.ToCheckAsync(board);
        return await board.SendAsync(check, check);
    }

    private static async Task<int> KeysAsync(JourneyBoard board)
    {
        await board.App.Get<Sealing>().LeftWaitingAsync();
        await using var store = RecordStore.Open(new StoreOptions { Path = Path.Combine(board.App.Folder, "data", "keys", "sealing.db"), SiteId = "system", ReadOnly = true });
        return (int)store.Count(new RecordQuery { Collection = "keys" }).Value;
    }

    // Another connection holds the station's store, so that the hand-in waits with key and file written and nothing decided.
    private static async Task KillInTheMiddleAsync(string data)
    {
        await using var host = ChildHost.Start(data, PluginFolders.Shipped, ("Demo__Load", "false"));
        await host.ServesAsync();
        var board = new KioskBrowser(host.Kiosk);
        var check = await board.ToCheckAsync();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "stations", "demo", "station.db")};Pooling=False");
        await connection.OpenAsync();
        await using var hold = connection.CreateCommand();
        hold.CommandText = "begin immediate";
        await hold.ExecuteNonQueryAsync();

        var sent = board.SendAsync(check, check);
        await Until.TrueAsync(() => Task.FromResult(Register.Files(Path.GetDirectoryName(data)!) is [var file] && !file.EndsWith(".half", StringComparison.Ordinal)));
        await host.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sent);
    }

    private static void CopyTo(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
