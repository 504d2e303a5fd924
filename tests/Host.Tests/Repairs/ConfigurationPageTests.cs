using System.Net;
using Host.Tests.Accounts;
using StationKiosk.Host.Engines;

namespace Host.Tests.Repairs;

public sealed class ConfigurationPageTests
{
    private const string Page = "/repairs/configuration";

    [Theory]
    [InlineData("zh-CN", "设置文件没有错误", "应该怎样")]
    [InlineData("en", "There is nothing wrong in the settings files", "What would be right")]
    [Trait("row", "L2")]
    public async Task Every_place_that_is_wrong_is_listed_with_line_path_and_what_would_be_right(string language, string none, string heading)
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var spoken = await app.Staff.SendFormAsync("/language", await app.Staff.GetStringAsync("/"), ("language", language));
        var file = Path.Combine(app.Folder, "data", "config", "stations", "demo", "modules", "jobs.json");
        var good = await File.ReadAllTextAsync(file);

        var empty = await app.Staff.GetStringAsync(Page);
        await File.WriteAllTextAsync(file, good.TrimEnd().TrimEnd('}').TrimEnd().TrimEnd(',') + ",\n  \"colour\": 1,\n  \"titel\": {}\n}\n");
        await app.Get<EngineHost>().PublishAsync();
        var listed = await app.Staff.GetStringAsync(Page);
        var repairs = await app.Staff.GetStringAsync("/repairs");
        await File.WriteAllTextAsync(file, good);
        await app.Get<EngineHost>().PublishAsync();
        var mended = await app.Staff.GetStringAsync(Page);

        Assert.Contains(none, empty, StringComparison.Ordinal);
        Assert.Contains("stations/demo/modules/jobs.json", listed, StringComparison.Ordinal);
        Assert.Contains("$.colour", listed, StringComparison.Ordinal);
        Assert.Contains("$.titel", listed, StringComparison.Ordinal);
        Assert.Contains(heading, listed, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Page}\"", repairs, StringComparison.Ordinal);
        Assert.Contains(none, mended, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_closed_to_those_who_may_not_see_repairs()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var nobody = await app.SignInAsAsync("guest", "nothing");

        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync(Page)).StatusCode);
    }
}
