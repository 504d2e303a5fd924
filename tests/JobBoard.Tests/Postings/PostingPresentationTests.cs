using System.Text.Json.Nodes;
using JobBoard.Definition;
using JobBoard.Settings;
using JobBoard.Tests.Board;
using StationKiosk.Sdk.Fields;
using StationKiosk.Sdk.Screens;

namespace JobBoard.Tests.Postings;

public sealed class PostingPresentationTests
{
    private static readonly JsonObject Forklift = new()
    {
        ["title"] = "叉车司机",
        ["title-en"] = "Forklift driver",
        ["employer"] = "云溪晨光电子有限公司",
        ["pay"] = "200元/天",
        ["hours"] = "白班 8:00–17:00",
        ["place"] = "城东区春风路12号",
        ["headcount"] = 20,
        ["description"] = "装卸货物\n白班8小时",
        ["description-en"] = "Load goods",
        ["until"] = "2026-11-30",
        ["phone"] = "06055550001",
        ["kind"] = new JsonArray("gig"),
        ["benefits"] = new JsonArray("meals"),
    };

    [Fact]
    [Trait("row", "J7")]
    public async Task A_row_shows_pay_place_with_minutes_on_foot_and_days_left()
    {
        var view = await ViewAsync("zh-CN");

        Assert.Equal(("叉车司机", "200 元/天"), (view.Title, view.Highlight));
        Assert.Equal("云溪晨光电子有限公司|春风路 · 步行约 1 分钟|招 20 人 · 还有 9 天", string.Join('|', view.Lines));
        Assert.Equal("今天新到 零工 白班 包吃", string.Join(' ', view.Badges));
    }

    [Fact]
    [Trait("row", "J5")]
    public async Task Details_say_about_how_much_it_is_a_month()
    {
        var view = await ViewAsync("zh-CN");

        Assert.Contains(view.Facts, fact => fact is { Key: "薪资", Value: "约 4,350 元/月" });
        Assert.Contains(view.Facts, fact => fact is { Key: "截止日期", Value: "2026-11-30 · 还有 9 天" });
        Assert.Equal("装卸货物\n白班8小时", view.Text);
    }

    [Fact]
    public async Task Everything_reads_in_English_too()
    {
        var view = await ViewAsync("en");

        Assert.Equal(("Forklift driver", "¥200 a day", "Load goods"), (view.Title, view.Highlight, view.Text));
        Assert.Equal("New today Gig work Day Meals", string.Join(' ', view.Badges));
        Assert.Contains(view.Facts, fact => fact is { Key: "Pay", Value: "about ¥4,350 a month" });
    }

    [Theory]
    [Trait("row", "J9")]
    [InlineData(ContactPolicy.Station, "0605-5550118")]
    [InlineData(ContactPolicy.Employer, "06055550001")]
    [InlineData(ContactPolicy.Hidden, null)]
    public async Task The_contact_follows_the_policy_on_screen_and_slip(ContactPolicy policy, string? phone)
    {
        var view = await ViewAsync("zh-CN", Defaults.Settings with { ContactPolicy = policy });
        string[] known = ["0605-5550118", "06055550001"];

        Assert.Equal(phone, view.Facts.Select(fact => fact.Value).FirstOrDefault(value => known.Contains(value, StringComparer.Ordinal)));
        Assert.Equal(phone, view.Slip.FirstOrDefault(line => known.Contains(line, StringComparer.Ordinal)));
    }

    [Fact]
    [Trait("row", "J6")]
    public async Task A_new_field_of_the_settings_stands_on_the_details_without_code()
    {
        var fields = new OrderedDictionary<string, Field>(Defaults.Settings.Fields, StringComparer.Ordinal) { ["dress"] = new TextField { Label = new("着装", "Dress") } };

        var view = await ViewAsync("zh-CN", Defaults.Settings with { Fields = fields }, ("dress", "发工作服"));

        Assert.Contains(view.Facts, fact => fact is { Key: "着装", Value: "发工作服" });
    }

    [Fact]
    public async Task Staff_fields_never_reach_residents()
    {
        var view = await ViewAsync("zh-CN", null, ("note", "老板难说话"), ("source", "镇里的表"));

        var all = string.Join('|', view.Facts.Select(fact => fact.Value).Concat(view.Lines).Concat(view.Slip).Append(view.Text));
        Assert.DoesNotContain("老板难说话", all, StringComparison.Ordinal);
        Assert.DoesNotContain("镇里的表", all, StringComparison.Ordinal);
    }

    private static async Task<RecordView> ViewAsync(string language, JobBoardSettings? settings = null, params (string Field, string Value)[] more)
    {
        await using var board = await TestBoard.OpenAsync(settings);
        var body = (JsonObject)Forklift.DeepClone();
        foreach (var (field, value) in more)
        {
            body[field] = value;
        }

        board.Definition.Handlers.Prepare[PostingCollection.Id](body, new() { Module = Site.Jobs, Today = board.Today, Actor = "clerk" });
        var record = await board.WorkAsync(work => work.Insert(PostingCollection.Id, body));
        return board.Definition.Handlers.Present[KioskScreen.PresentPosting](record, new PresentContext { Texts = new PluginTexts(language), Module = Site.Jobs, Today = board.Today });
    }
}
