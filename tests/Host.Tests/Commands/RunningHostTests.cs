using Host.Tests.Plugins;

namespace Host.Tests.Commands;

public sealed class RunningHostTests
{
    [Fact]
    public async Task A_second_host_on_the_same_data_ends_with_one_sentence_and_the_first_goes_on()
    {
        await using var folder = new CommandFolder();
        var first = await folder.ServeAsync();

        var second = await folder.RunAsync("--Kiosk:Url=http://127.0.0.1:0", "--Staff:Url=http://localhost:0");

        Assert.Equal((1, ""), (second.Code, second.Output));
        Assert.Contains(folder.Data, Assert.Single(second.Error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("\"ok\"", await first.Staff.GetStringAsync("/healthz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_command_changes_through_the_running_host_residents_see_at_once()
    {
        await using var folder = new CommandFolder();
        var host = await folder.ServeAsync();
        folder.WriteRows("x.csv", 3, "夜班保安");

        var result = await folder.ImportAsync("x.csv", "--json", "--source", "一号窗口");

        Assert.Equal(3, result.Json.GetProperty("new").GetInt32());
        Assert.Equal("", result.Error);
        Assert.Contains("夜班保安", (await folder.ExportAsync()).Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Data, "host.sock")));
        }

        Assert.False((await host.Kiosk.GetAsync(new Uri("/commands", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_socket_that_a_killed_host_left_behind_keeps_no_command_from_working()
    {
        await using var folder = new CommandFolder();
        await (await folder.ServeAsync()).KillAsync();
        folder.WriteRows("x.csv", 1);
        Assert.True(File.Exists(Path.Combine(folder.Data, "host.sock")));

        Assert.Equal(0, (await folder.ImportAsync("x.csv")).Code);
        Assert.Equal(0, (await folder.RunAsync("plugins")).Code);
    }

    [Fact]
    public async Task Plugins_are_listed_in_the_language_asked_for_with_and_without_a_host()
    {
        await using var folder = new CommandFolder();

        var without = await folder.RunAsync("plugins", "list", "--lang", "zh-CN");
        await folder.ServeAsync();
        var broken = Path.Combine(folder.Data, "config", "stations", "demo", "modules", "jobs.json");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(broken, TestContext.Current.CancellationToken)).Replace("\"plugin\"", "\"plugn\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await Until.TrueAsync(async () => (await folder.RunAsync("plugins")).Output.Contains("BrokenConfig", StringComparison.Ordinal));
        var (chinese, english, json) = (await folder.RunAsync("plugins", "--lang", "zh-CN"), await folder.RunAsync("plugins"), await folder.RunAsync("plugins", "--json"));

        Assert.Contains("已加载", without.Output, StringComparison.Ordinal);
        Assert.Equal((0, 1, 1, 1), (without.Code, chinese.Code, english.Code, json.Code));
        Assert.Contains("配置有误", chinese.Output, StringComparison.Ordinal);
        Assert.Matches(@"modules/jobs\.json:\d+:\d+ .*；", chinese.Output);
        Assert.Matches(@"modules/jobs\.json:\d+:\d+ .*; ", english.Output);
        Assert.Equal("BrokenConfig", json.Json.GetProperty("modules").EnumerateArray().Single(m => m.GetProperty("id").GetString() == "jobs").GetProperty("state").GetString());
    }

    [Fact]
    public async Task An_account_that_forgot_its_password_gets_a_link_that_opens()
    {
        await using var folder = new CommandFolder();
        var host = await folder.ServeAsync();
        await FirstAccount.MakeAsync(host, "li.na");

        var none = await folder.RunAsync("account", "reset", "nobody");
        var reset = await folder.RunAsync("account", "reset", "li.na", "--json");

        Assert.Equal(1, none.Code);
        Assert.Contains("nobody", none.Error, StringComparison.Ordinal);
        var link = new Uri(reset.Json.GetProperty("link").GetString()!);
        Assert.Contains("name=\"Password\"", await host.Staff.GetStringAsync(link.PathAndQuery), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Records_are_checked_and_their_word_indexes_made_new()
    {
        await using var folder = new CommandFolder();
        folder.WriteRows("x.csv", 5);
        await folder.ImportAsync("x.csv");

        var check = await folder.RunAsync("records", "check", "--json");
        var rebuilt = await folder.RunAsync("records", "rebuild-text", "--json");

        Assert.True(check.Json.GetProperty("good").GetBoolean());
        Assert.Contains(check.Json.GetProperty("stores").EnumerateArray(), s => s.GetProperty("store").GetString() == "stations/demo/station.db" && s.GetProperty("records").GetInt32() >= 5);
        Assert.True(rebuilt.Json.GetProperty("collections").GetInt32() > 3);
        Assert.Equal(0, (await folder.RunAsync("records", "check")).Code);
    }
}
