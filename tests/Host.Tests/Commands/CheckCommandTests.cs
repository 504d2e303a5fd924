using Host.Tests.Plugins;
using StationKiosk.Host.Sites;

namespace Host.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    [Trait("row", "L2")]
    public async Task The_shipped_configuration_is_good_in_both_languages()
    {
        await using var folder = new CommandFolder();

        var english = await folder.RunAsync("check");
        var chinese = await folder.RunAsync("check", HostPaths.Shipped, "--lang", "zh-CN");

        Assert.Equal((0, 0), (english.Code, chinese.Code));
        Assert.NotEqual(english.Output, chinese.Output);
        Assert.False(Directory.Exists(folder.Data), "Checking makes no data.");
    }

    [Fact]
    [Trait("row", "L2")]
    public async Task Every_fault_stands_with_its_place_and_what_was_meant_and_the_exit_code_is_1()
    {
        await using var folder = new CommandFolder();
        CopyShipped(folder);
        Change(folder, "roles.json", "\"repairs.read\"", "\"repair.read\"");
        Change(folder, "stations/demo/modules/jobs.json", "\"plugin\"", "\"plugn\"");

        var english = await folder.RunAsync("check", "mine");
        var chinese = await folder.RunAsync("check", "mine", "--lang=zh-CN");
        var json = await folder.RunAsync("check", "mine", "--json");
        var nowhere = await folder.RunAsync("check", "nowhere");

        Assert.Equal((1, 1, 1, 1), (english.Code, chinese.Code, json.Code, nowhere.Code));
        Assert.Contains("there is no permission 'repair.read'; did you mean 'repairs.read'?", english.Output, StringComparison.Ordinal);
        Assert.Contains("没有权限“repair.read”；是不是“repairs.read”？", chinese.Output, StringComparison.Ordinal);
        Assert.Matches(@"stations/demo/modules/jobs\.json:\d+:\d+ ", english.Output);
        Assert.Contains(json.Json.GetProperty("faults").EnumerateArray(), f => f.GetProperty("code").GetString() == "unknown-permission" && f.GetProperty("line").GetInt32() > 1);
    }

    [Theory]
    [InlineData("Exits", 3)]
    [InlineData("Dies", 134)]
    [InlineData("Overflows", 134)]
    [Trait("row", "P8")]
    public async Task A_plugin_that_ends_the_process_is_named_and_the_check_does_not_count_as_done(string plugin, int code)
    {
        using var station = new TestStation("Steady", plugin);
        await using var folder = new CommandFolder();
        string[] there = [$"--Data:Path={station.Data}", $"--Plugins:Path={station.Plugins}"];

        var english = await folder.RunAsync(["check", .. there]);
        var json = await folder.RunAsync(["check", "--json", "--lang=zh-CN", .. there]);

        Assert.Equal((code, code, ""), (english.Code, json.Code, english.Output));
        Assert.Contains($"The plugin {plugin} ended the process in the middle of it", english.Error, StringComparison.Ordinal);
        Assert.StartsWith($"插件 {plugin} 中途让程序退出了", json.Json.GetProperty("fault").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "P8")]
    public async Task A_command_on_the_stores_that_a_plugin_ends_does_not_count_as_done()
    {
        using var station = new TestStation("Steady", "Exits");
        await using var folder = new CommandFolder();

        var export = await folder.RunAsync("export", "--station", "demo", "--module", "steady", $"--Data:Path={station.Data}", $"--Plugins:Path={station.Plugins}");

        Assert.Equal(3, export.Code);
        Assert.Contains("The plugin Exits ended the process in the middle of it", export.Error, StringComparison.Ordinal);
    }

    private static void CopyShipped(CommandFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(HostPaths.Shipped, "*", SearchOption.AllDirectories))
        {
            folder.Write(Path.Combine("mine", Path.GetRelativePath(HostPaths.Shipped, file)), File.ReadAllText(file));
        }
    }

    private static void Change(CommandFolder folder, string file, string old, string now)
    {
        var path = Path.Combine(folder.Folder, "mine", file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
    }
}
