using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Configuration.Publishing;

namespace Host.Tests.Wording;

[Trait("row", "L9")]
public sealed partial class TextPageTests
{
    private const string Chinese = "stations/demo/texts/zh-CN.json";
    private const string Tile = "/texts/edit?address=suggestions.tile.title";

    [Fact]
    public async Task Words_are_found_changed_shown_to_residents_at_once_and_taken_back()
    {
        await using var board = await JourneyBoard.StartAsync();
        var app = board.App;
        await app.SignInAsync();

        var found = WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/texts?q=" + Uri.EscapeDataString("提建议")));
        var area = WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/texts?area=ticket"));
        var page = await app.Staff.GetStringAsync(Tile);
        using var without = await app.Staff.SendFormAsync(Tile, page, [("t.zh-CN", "金点子"), .. Hashes(page)]);
        using var saved = await app.Staff.SendFormAsync(Tile, page, [("t.zh-CN", "金点子"), ("t.en", ""), ("why", "居民这么叫"), .. Hashes(page)]);
        var home = await board.ReadAsync("/");
        page = await app.Staff.GetStringAsync(Tile);
        using var back = await app.Staff.SendFormAsync(Tile, page, [("back", "true"), ("why", "改回来"), .. Hashes(page)]);

        Assert.Contains("suggestions.tile.title", found, StringComparison.Ordinal);
        Assert.DoesNotContain("ticket.", found, StringComparison.Ordinal);
        Assert.Contains("ticket.", area, StringComparison.Ordinal);
        Assert.Contains("请写明为什么改", WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(Tile + "&done=text.saved", saved.Headers.Location?.OriginalString);
        Assert.Contains("金点子", home, StringComparison.Ordinal);
        Assert.EndsWith("done=text.back", back.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Contains("提建议", await board.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Equal(["改回来", "居民这么叫"], app.Get<VersionStore>().Of(Chinese).Select(v => v.Why));
        Assert.All(app.Get<AuditLog>().Find(new AuditFilter { What = "config.published" }).Rows, r => Assert.Equal("林静", r.Entry.Who));
        Assert.Equal("{}", JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(app.Folder, "data", "config", Chinese), TestContext.Current.CancellationToken))!["texts"]!.ToJsonString());
    }

    [Theory]
    [InlineData("kiosk.tile.count", "t.en", "many jobs", "{0}")]
    [InlineData("suggestions.tile.title", "t.zh-CN", "这个标题实在是太长太长太长了，磁贴上怎么也放不下它", "20")]
    [InlineData("ticket.title", "t.zh-CN", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十", "48")]
    public async Task What_breaks_a_screen_is_refused_with_the_reason(string address, string field, string words, string said)
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var edit = "/texts/edit?address=" + address;
        var page = await app.Staff.GetStringAsync(edit);

        using var refused = await app.Staff.SendFormAsync(edit, page, [(field, words), ("why", "x"), .. Hashes(page)]);

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var html = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("没有保存", html, StringComparison.Ordinal);
        Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(app.Folder, "data", "config", Chinese)));
    }

    [Fact]
    public async Task What_the_district_locked_is_shown_with_the_reason_and_refused_on_the_server()
    {
        await using var board = await JourneyBoard.StartAsync(config =>
        {
            Directory.CreateDirectory(Path.Combine(config, "district/texts"));
            File.WriteAllText(Path.Combine(config, "district/texts/zh-CN.json"), """{ "version": 1, "$lock": ["/texts/ticket.title"], "texts": { "ticket.title": "凭编号查" } }""");
        });
        var app = board.App;
        await app.SignInAsync();

        foreach (var (address, field) in new[] { ("ticket.title", "t.zh-CN"), ("station.privacy", "t.zh-CN") })
        {
            var edit = "/texts/edit?address=" + address;
            var page = WebUtility.HtmlDecode(await app.Staff.GetStringAsync(edit));
            using var sent = await app.Staff.SendFormAsync(edit, page, [(field, "我们的说法"), ("why", "x"), .. Hashes(page)]);

            Assert.Matches("区里锁定了这段文字[\\s\\S]*<textarea id=\"t-zh-CN\"[^>]*disabled", page);
            Assert.Contains("锁定", WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync()), StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(app.Folder, "data", "config", Chinese)));
        }

        Assert.Contains("凭编号查", WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/texts?changed=true")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_the_same_file_do_not_write_over_each_other_and_a_reader_changes_nothing()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var page = await app.Staff.GetStringAsync(Tile);

        using var first = await app.Staff.SendFormAsync(Tile, page, [("t.zh-CN", "金点子"), ("why", "a"), .. Hashes(page)]);
        using var second = await app.Staff.SendFormAsync(Tile, page, [("t.zh-CN", "好主意"), ("why", "b"), .. Hashes(page)]);
        using var clerk = await app.SignInAsAsync("clerk", "clerk");

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Contains("刚才有人改过", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/texts")).StatusCode);
    }

    [Fact]
    public async Task The_districts_words_reach_every_station_that_has_none_of_its_own()
    {
        await using var board = await JourneyBoard.StartAsync();
        var app = board.App;
        await app.SignInAsync();
        const string edit = "/s/district/texts/edit?address=ticket.title";
        var page = await app.Staff.GetStringAsync(edit);

        using var saved = await app.Staff.SendFormAsync(edit, page, [("t.zh-CN", "凭小票查一查"), ("why", "全区统一"), .. Hashes(page)]);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("凭小票查一查", await board.ReadAsync("/ticket"), StringComparison.Ordinal);
        Assert.Contains("凭小票查一查", WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/texts/edit?address=ticket.title")), StringComparison.Ordinal);
    }

    private static (string, string)[] Hashes(string page) => [.. HashField().Matches(page).Select(m => (m.Groups["name"].Value, m.Groups["hash"].Value))];

    [GeneratedRegex("name=\"(?<name>h\\.[^\"]+)\" value=\"(?<hash>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HashField();
}
