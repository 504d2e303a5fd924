using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Engines;
using StationKiosk.Host.Outbound;
using StationKiosk.Host.Repairs;

namespace Host.Tests.Policies;

/// <summary>Policies are changed with their effect in view, and looked after when they grow old.</summary>
public sealed class PolicyKeepingTests
{
    [Fact]
    [Trait("row", "Y14")]
    public async Task A_change_shows_whom_it_touches_before_it_is_published()
    {
        await using var city = await PolicyCity.StartAsync();
        for (var i = 0; i < 10; i++)
        {
            // Ten visitors, seven of them between 36 and 40 with everything else right.
            await city.InsertAsync("answers", new JsonObject
            {
                ["day"] = "2026-11-20",
                ["audience"] = "resident",
                ["questions"] = 9,
                ["facts"] = new JsonObject { ["graduated"] = "within-2", ["age"] = i < 7 ? 36 : 24, ["renting"] = true, ["own-home"] = false },
            });
        }

        await city.App.SignInAsync();
        const string Page = "/s/demo/m/policies/impact?policy=youth-rent";
        const string Publish = "&handler=Publish";
        var file = Path.Combine(city.Folder, "youth-rent.md");
        var before = await File.ReadAllTextAsync(file);
        var wider = before.Replace("to: 35", "to: 40", StringComparison.Ordinal);

        var effect = await SendAsync(city, Page, ("name", "youth-rent.md"), ("text", wider), ("before", before), ("step", "look"));
        Assert.Contains("最近 10 份回答里有 7 份的结果会变", effect, StringComparison.Ordinal);
        Assert.Matches(new Regex("青年人才租房补贴</td><td>不符合</td><td><b>可以享受</b></td><td>7</td>", RegexOptions.None, TimeSpan.FromSeconds(1)), effect);

        // A test person with an expectation stands in red when it is not met.
        var stricter = before.Replace("to: 35", "to: 20", StringComparison.Ordinal);
        var against = await SendAsync(city, Page, ("name", "youth-rent.md"), ("text", stricter), ("before", before), ("step", "look"));
        Assert.Contains("23 岁毕业一年，租房找工作", against, StringComparison.Ordinal);
        Assert.Contains("不是预期的结果", against, StringComparison.Ordinal);

        var faulty = await SendAsync(city, Page + Publish, ("name", "youth-rent.md"), ("text", before.Replace("check: renting", "check: rent", StringComparison.Ordinal)), ("before", before), ("why", "x"), ("seen", ""));
        Assert.Contains("没有“rent”这个判断", faulty, StringComparison.Ordinal);

        // Not without having looked, not without a reason; then at once.
        Assert.Contains("请先看影响", await SendAsync(city, Page + Publish, ("name", "youth-rent.md"), ("text", wider), ("before", before), ("why", "扩大范围"), ("seen", before)), StringComparison.Ordinal);
        Assert.Contains("请写明为什么改", await SendAsync(city, Page + Publish, ("name", "youth-rent.md"), ("text", wider), ("before", before), ("seen", wider)), StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(file));
        using var published = await city.App.Staff.PostFormAsync(Page + Publish, ("name", "youth-rent.md"), ("text", wider.ReplaceLineEndings("\r\n")), ("before", before), ("why", "扩大到 40 岁"), ("seen", wider));
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Equal(wider, await File.ReadAllTextAsync(file));
        Assert.Contains("年龄 16 到 40 周岁", await city.ReadAsync("/m/policies/package/youth-rent"), StringComparison.Ordinal);
        Assert.Equal(("林静", "扩大到 40 岁"), city.App.Get<VersionStore>().Of("district/content/policies/youth-rent.md", 1).Select(v => (v.Who, v.Why)).First());
    }

    [Fact]
    [Trait("row", "Y15")]
    public async Task A_policy_past_its_date_is_being_checked_everywhere_and_a_repair_names_its_owner()
    {
        await using var city = await PolicyCity.StartAsync(config =>
        {
            var file = Path.Combine(PolicyCity.ContentOf(config), "interview-travel.md");
            File.WriteAllText(file, File.ReadAllText(file).Replace("validUntil: 2027-12-31", "validUntil: 2026-11-20", StringComparison.Ordinal));
        });

        Assert.Contains("正在核对最新规定", await city.ReadAsync("/m/policies/package/interview-travel"), StringComparison.Ordinal);
        Assert.Contains("正在核对", await city.ReadAsync("/m/policies/group/situation/newcomer"), StringComparison.Ordinal);
        using var confirm = await city.Board.Kiosk.GetAsync(new Uri("/m/policies/confirm/interview-travel", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, confirm.StatusCode);
        var repairs = await city.App.Get<RepairList>().OfAsync("demo", CancellationToken.None);
        Assert.Contains(repairs, r => r.Kind == "module-concern" && r.Cause!.ToString().Contains("求职面试交通补贴", StringComparison.Ordinal) && r.Cause.ToString().Contains("综合科", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "Y15")]
    public async Task A_text_that_is_gone_is_a_repair_and_only_granted_hosts_are_asked()
    {
        await using var city = await PolicyCity.StartAsync();
        var asked = new List<Uri>();
        var granted = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Outbound:Hosts"] = "www.chengdong.example" }).Build();
        var none = new OutboundNetwork(new ConfigurationBuilder().Build(), () => new FakeNetwork(asked));
        using var watch = new SourceWatch(new OutboundNetwork(granted, () => new FakeNetwork(asked)), city.App.Get<EngineHost>(), city.App.Clock, NullLogger<SourceWatch>.Instance);

        await Assert.ThrowsAsync<InvalidOperationException>(() => none.AskAsync(new Uri("https://www.chengdong.example/"), CancellationToken.None));
        await watch.CheckAsync(CancellationToken.None);

        Assert.NotEmpty(asked);
        Assert.All(asked, a => Assert.Equal("www.chengdong.example", a.Host));
        var dead = Assert.Single(watch.Dead);
        Assert.Equal(("startup-loan", "district", "policies"), (dead.Id, dead.Site, dead.Module));
        var repair = Assert.Single(await new ModuleRepairs(city.App.Get<EngineHost>(), watch, city.App.Clock).FindAsync(CancellationToken.None));
        Assert.Equal("dead-source", repair.Kind);
    }

    private static async Task<string> SendAsync(PolicyCity city, string page, params (string, string)[] fields)
    {
        using var answer = await city.App.Staff.PostFormAsync(page, fields);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private sealed class FakeNetwork(List<Uri> asked) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request.RequestUri!);
            return Task.FromResult(new HttpResponseMessage(request.RequestUri!.AbsolutePath.EndsWith("2025-6", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK));
        }
    }
}
