using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;

namespace Host.Tests.JobBoard;

public sealed class StaffPagesTests
{
    private const string Dawn = "云溪晨光电子有限公司";

    [Fact]
    [Trait("row", "J11")]
    public async Task A_clerk_vouches_for_a_source_and_its_postings_appear_now_and_later()
    {
        await using var app = await StationApp.StartAsync();
        var desk = new JobDesk(app);
        await app.SignInAsync();
        using var clerk = await app.SignInAsAsync("wang", "clerk", "demo");
        await desk.ImportAsync("镇里的表", Dawn, "叉车司机", "包装工");
        Assert.DoesNotContain("叉车司机", await desk.KioskAsync(), StringComparison.Ordinal);

        var page = await clerk.GetStringAsync("/s/demo/m/jobs/vouch");
        Assert.Contains("镇里的表", page, StringComparison.Ordinal);
        using var answer = await clerk.SendFormAsync("/s/demo/m/jobs/vouch?handler=Source", page, ("source", "镇里的表"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("已发布 2 个岗位", await clerk.GetStringAsync("/s/demo/m/jobs/vouch"), StringComparison.Ordinal);
        await desk.ImportAsync("镇里的表", "湖畔小馆", "厨师");
        var kiosk = await desk.KioskAsync();
        Assert.All((string[])["叉车司机", "包装工", "厨师"], title => Assert.Contains(title, kiosk, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "J11")]
    public async Task A_clerk_vouches_for_one_import_only()
    {
        await using var app = await StationApp.StartAsync();
        var desk = new JobDesk(app);
        await app.SignInAsync();
        var batch = (await desk.ImportAsync("镇里的表", Dawn, "叉车司机")).Batch!;

        using var answer = await app.Staff.SendFormAsync("/s/demo/m/jobs/vouch?handler=Batch", await app.Staff.GetStringAsync("/s/demo/m/jobs/vouch"), ("batch", batch));
        await desk.ImportAsync("镇里的表", "湖畔小馆", "厨师");

        var kiosk = await desk.KioskAsync();
        Assert.Contains("叉车司机", kiosk, StringComparison.Ordinal);
        Assert.DoesNotContain("厨师", kiosk, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "J11")]
    public async Task A_clerk_merges_two_employers_that_are_one()
    {
        await using var app = await StationApp.StartAsync();
        var desk = new JobDesk(app);
        await app.SignInAsync();
        await desk.ImportAsync("镇里的表", Dawn, "叉车司机");
        await desk.ImportAsync("公司网站", "晨光电子", "包装工");
        var page = await app.Staff.GetStringAsync("/s/demo/m/jobs/twins");
        Assert.Contains(Dawn, page, StringComparison.Ordinal);

        var ids = desk.All("employers").ToDictionary(e => e.Body.Text("name")!, e => e.Id, StringComparer.Ordinal);
        using var answer = await app.Staff.SendFormAsync("/s/demo/m/jobs/twins", page, ("from", ids["晨光电子"]), ("into", ids[Dawn]));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("晨光电子”", await app.Staff.GetStringAsync("/s/demo/m/jobs/twins"), StringComparison.Ordinal);
        Assert.Equal("merged", desk.All("employers").Single(e => e.Id == ids["晨光电子"]).Body.Text("state"));
    }

    [Fact]
    [Trait("row", "J1")]
    public async Task Lists_that_leave_the_station_hold_only_what_residents_see()
    {
        await using var app = await StationApp.StartAsync();
        var desk = new JobDesk(app);
        await app.SignInAsync();
        await desk.ImportAsync("镇里的表", Dawn, "叉车司机");
        await VouchAsync(app, "镇里的表");
        await desk.ImportAsync("别处的表", "湖畔小馆", "厨师");

        foreach (var page in (string[])["chat", "wall", "feed"])
        {
            var html = await app.Staff.GetStringAsync("/s/demo/m/jobs/" + page);
            Assert.Contains("叉车司机", html, StringComparison.Ordinal);
            Assert.DoesNotContain("厨师", html, StringComparison.Ordinal);
        }

        app.Clock.Advance(TimeSpan.FromDays(21));
        await app.Staff.PostFormAsync("/s/demo/sign-in", ("login", "admin"), ("password", SignIn.Password));
        foreach (var page in (string[])["chat", "wall", "feed"])
        {
            Assert.DoesNotContain("叉车司机", await app.Staff.GetStringAsync("/s/demo/m/jobs/" + page), StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("row", "J5")]
    public async Task The_feed_is_json_ld_that_parses()
    {
        await using var app = await StationApp.StartAsync();
        var desk = new JobDesk(app);
        await app.SignInAsync();
        await desk.ImportAsync("镇里的表", Dawn, "叉车司机");
        await VouchAsync(app, "镇里的表");

        using var answer = await app.Staff.GetAsync("/s/demo/m/jobs/feed");

        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType?.MediaType);
        var posting = Assert.Single(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray())!;
        Assert.Equal(("JobPosting", "叉车司机", Dawn), ((string?)posting["@type"], (string?)posting["title"], (string?)posting["hiringOrganization"]!["name"]));
    }

    [Fact]
    public async Task The_monthly_report_counts_what_was_published_as_page_and_file()
    {
        await using var app = await StationApp.StartAsync();
        var desk = new JobDesk(app);
        await app.SignInAsync();
        await desk.ImportAsync("镇里的表", Dawn, "叉车司机", "包装工");
        await VouchAsync(app, "镇里的表");
        await desk.VisitAsync();

        var csv = await app.Staff.GetByteArrayAsync("/s/demo/m/jobs/report?handler=Csv");

        var month = desk.Today.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        // Excel takes a file without the mark for GBK.
        Assert.StartsWith("\uFEFF月份,发布岗位,招聘人数,结束岗位,到站使用人次,查看岗位次数,取单次数,意向登记,投诉\r\n" + month + ",2,10,0,1,1,1,0,0\r\n", System.Text.Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        Assert.Contains(month, await app.Staff.GetStringAsync("/s/demo/m/jobs/report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_change_things_ask_for_the_permission()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var stranger = StationApp.Client(app.StaffUrl);

        foreach (var page in (string[])["vouch", "twins", "chat", "wall", "report", "feed"])
        {
            using var answer = await stranger.GetAsync("/s/demo/m/jobs/" + page);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            using var kiosk = await app.Kiosk.GetAsync("/s/demo/m/jobs/" + page);
            Assert.Equal(HttpStatusCode.NotFound, kiosk.StatusCode);
        }
    }

    private static async Task VouchAsync(StationApp app, string source)
    {
        using var answer = await app.Staff.SendFormAsync("/s/demo/m/jobs/vouch?handler=Source", await app.Staff.GetStringAsync("/s/demo/m/jobs/vouch"), ("source", source));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
