using System.Net;
using System.Text.Json.Nodes;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Kiosk;

/// <summary>Finding a job: filters, words, what to relax, pages, picking.</summary>
public sealed class JourneyBrowseTests
{
    [Fact]
    [Trait("row", "J7")]
    public async Task A_filtered_list_is_three_taps_from_the_home()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("保洁员", ("kind", new JsonArray("mom")));
        await board.AddAsync("叉车司机");

        var home = await board.ReadAsync("/");
        var list = await board.ReadAsync("/m/jobs");
        var kinds = await board.ReadAsync("/m/jobs/filter/list/kind");
        var found = await board.TitlesAsync("?f-kind=mom");

        Assert.Contains("href=\"/m/jobs\"", home, StringComparison.Ordinal);
        Assert.Contains("href=\"/m/jobs/filter/list/kind\"", list, StringComparison.Ordinal);
        Assert.Contains("href=\"/m/jobs/list/list?f-kind=mom\"", kinds, StringComparison.Ordinal);
        Assert.Equal(["保洁员"], found);
    }

    [Fact]
    [Trait("row", "J7")]
    public async Task Nothing_found_says_what_to_relax_and_how_many_that_gives()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("保洁员", ("kind", new JsonArray("mom")));
        await board.AddAsync("收银员", ("kind", new JsonArray("mom")));
        await board.AddAsync("保安员", ("posted", JourneyBoard.Today));

        var page = await board.ReadAsync("/m/jobs/list/list?f-kind=mom&f-new=on");

        Assert.Empty(JourneyBoard.Titles(page));
        var newest = page.IndexOf("href=\"/m/jobs/list/list?f-kind=mom\"", page.IndexOf("relaxations", StringComparison.Ordinal), StringComparison.Ordinal);
        var kind = page.IndexOf("href=\"/m/jobs/list/list?f-new=on\"", page.IndexOf("relaxations", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(newest > 0 && kind > newest, "the way that gives more comes first");
        Assert.Contains("2 条", page[newest..kind], StringComparison.Ordinal);
        Assert.Contains("1 条", page[kind..], StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "J7")]
    public async Task When_no_single_condition_is_to_blame_each_is_offered_alone()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("保洁员", ("kind", new JsonArray("mom")));
        await board.AddAsync("保安员", ("posted", JourneyBoard.Today));

        var page = await board.ReadAsync("/m/jobs/list/list?q=%E4%BF%9D%E5%AE%89&f-kind=mom&f-time=night");

        Assert.Contains("只看“妈妈岗”", page, StringComparison.Ordinal);
        Assert.Contains("只看“保安”", page, StringComparison.Ordinal);
        Assert.DoesNotContain("只看“夜班”", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "J7")]
    public async Task Each_answer_of_a_filter_shows_how_many_it_leaves_under_the_other_conditions()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("保洁员", ("kind", new JsonArray("mom")), ("place", "湖滨区"));
        await board.AddAsync("收银员", ("kind", new JsonArray("mom")));

        var all = await board.ReadAsync("/m/jobs/filter/list/district");
        var narrowed = await board.ReadAsync("/m/jobs/filter/list/district?q=%E6%94%B6%E9%93%B6");

        Assert.Contains("湖滨区", all, StringComparison.Ordinal);
        Assert.DoesNotContain("湖滨区", narrowed, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("row", "J7")]
    [InlineData("sj", "叉车司机")]
    [InlineData("ccsj", "叉车司机")]
    [InlineData("司机", "叉车司机")]
    [InlineData("forklift", "叉车司机")]
    [InlineData("银行", "银行保安")]
    [InlineData("yh", "银行保安")]
    public async Task Words_letters_and_initials_of_pinyin_find_titles(string typed, string title)
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("叉车司机", ("title-en", "Forklift driver"));
        await board.AddAsync("银行保安");
        await board.AddAsync("保洁员", ("description", "工作时间：白班。银色制服后勤安排。"));

        Assert.Equal([title], await board.TitlesAsync("?q=" + Uri.EscapeDataString(typed)));
    }

    [Fact]
    [Trait("row", "J7")]
    public async Task Pay_is_compared_by_the_month_and_said_as_about()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("小时工", ("pay", "25元/小时"));
        await board.AddAsync("经理", ("pay", "1-1.5万/月"));
        await board.AddAsync("学徒", ("pay", "2800元/月"));
        await board.AddAsync("面议工", ("pay", "面议"));

        Assert.Equal(["小时工"], await board.TitlesAsync("?f-pay=from-3000"));
        Assert.Equal(["经理"], await board.TitlesAsync("?f-pay=from-8000"));
        Assert.Equal(["学徒"], await board.TitlesAsync("?f-pay=under-3000"));
        Assert.Contains("约", await board.ReadAsync("/m/jobs"), StringComparison.Ordinal);
        Assert.Equal(4, (await board.TitlesAsync("?f-pay=no-such-band")).Count);
    }

    [Fact]
    [Trait("row", "J7")]
    public async Task Time_of_day_and_new_today_are_one_tap_each()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("夜班保安", ("shift", new JsonArray("night")));
        await board.AddAsync("保洁员", ("posted", JourneyBoard.Today), ("shift", new JsonArray("day")));

        Assert.Equal(["夜班保安"], await board.TitlesAsync("?f-time=night"));
        Assert.Equal(["保洁员"], await board.TitlesAsync("?f-new=on"));
        board.App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await board.TitlesAsync("?f-new=on"));
    }

    [Fact]
    [Trait("row", "J7")]
    public async Task Within_15_minutes_on_foot_counts_those_whose_place_nobody_knows()
    {
        await using var board = await JourneyBoard.StartAsync();
        var site = board.Module.Info.Site;
        Assert.True(Minutes(site, "春风路") <= 15 && Minutes(site, "石桥纺织园") > 15);
        await board.AddAsync("近处的", ("place", "城东区春风路12号"));
        await board.AddAsync("远处的", ("place", "石桥纺织园"));
        await board.AddAsync("不知道在哪的", ("place", "火星基地"));

        var page = await board.ReadAsync("/m/jobs/list/list?f-near=on");

        Assert.Equal(["近处的"], JourneyBoard.Titles(page));
        Assert.Contains("另有 1 条没有写明地点", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_lead_on_and_back_and_what_was_picked_stays_picked()
    {
        await using var board = await JourneyBoard.StartAsync();
        var ids = new List<string>();
        for (var i = 1; i <= 14; i++)
        {
            ids.Add(await board.AddAsync($"岗位{i}"));
        }

        (await board.PickAsync(ids[13])).Dispose();
        var first = await board.ReadAsync("/m/jobs");
        var second = await board.ReadAsync(Link(first, "下一页"));
        var third = await board.ReadAsync(Link(second, "下一页"));
        var again = await board.ReadAsync(Link(third, "上一页"));

        Assert.Equal((6, 6, 2), (JourneyBoard.Titles(first).Count, JourneyBoard.Titles(second).Count, JourneyBoard.Titles(third).Count));
        Assert.Equal(JourneyBoard.Titles(second), JourneyBoard.Titles(again));
        Assert.Equal(JourneyBoard.Titles(first), JourneyBoard.Titles(await board.ReadAsync(Link(again, "上一页"))));
        Assert.All([first, second, third], page => Assert.Equal(page == first ? 1 : 0, Occurs(page, "aria-pressed=\"true\"")));
        Assert.All([second, third], page => Assert.Contains("带走已选的 1 条", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_exist_cannot_be_picked_and_old_addresses_still_answer()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("保洁员");

        (await board.PickAsync("nothing")).Dispose();

        Assert.DoesNotContain("带走已选的", await board.ReadAsync("/m/jobs"), StringComparison.Ordinal);
        Assert.Single(await board.TitlesAsync("?f-gone=x&sort=gone&after=%F0&page=x&t="));
        await board.ReadAsync("/m/jobs/list/nothing", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_order_can_be_by_pay_or_by_the_end()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("中", ("pay", "5000元/月"), ("until", "2026-11-25"), ("posted", "2026-11-19"));
        await board.AddAsync("高", ("pay", "9000元/月"), ("until", "2026-12-25"), ("posted", "2026-11-18"));
        await board.AddAsync("低", ("pay", "3000元/月"), ("until", "2026-12-05"), ("posted", "2026-11-20"));

        Assert.Equal(["低", "中", "高"], await board.TitlesAsync());
        Assert.Equal(["高", "中", "低"], await board.TitlesAsync("?sort=pay"));
        Assert.Equal(["中", "低", "高"], await board.TitlesAsync("?sort=ending"));
    }

    private static int? Minutes(SiteInfo site, string place) => site.WalkingMinutes(site.Places[place].Latitude, site.Places[place].Longitude);

    private static int Occurs(string page, string what) => page.Split(what).Length - 1;

    private static string Link(string page, string text)
    {
        var at = page.LastIndexOf("<a ", page.IndexOf(text, StringComparison.Ordinal), StringComparison.Ordinal);
        at = page.IndexOf("href=\"", at, StringComparison.Ordinal) + 6;
        return page[at..page.IndexOf('"', at)];
    }
}
