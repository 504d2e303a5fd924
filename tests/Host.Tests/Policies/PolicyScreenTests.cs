using System.Text.Json.Nodes;
using Host.Tests.Accounts;

namespace Host.Tests.Policies;

/// <summary>A resident answers a few questions and takes the result away.</summary>
public sealed class PolicyScreenTests
{
    private static readonly Dictionary<string, string> LaidOff = new(StringComparer.Ordinal)
    {
        ["status"] = "unemployed", ["age"] = "41", ["hukou"] = "local", ["registered"] = "true", ["insured"] = "30", ["left"] = "laid-off", ["hard"] = "false", ["graduated"] = "no",
        ["low-income"] = "false", ["returnee"] = "false", ["interview"] = "false", ["own-home"] = "false", ["business"] = "0",
    };

    [Fact]
    [Trait("row", "Y3")]
    [Trait("row", "Y4")]
    [Trait("row", "Y5")]
    public async Task A_few_questions_lead_to_yes_no_and_cannot_tell_with_reasons()
    {
        await using var city = await PolicyCity.StartAsync();

        var asked = await city.AnswerAsync(LaidOff);

        var page = await city.ReadAsync("/m/policies/results");
        Assert.True(asked.Count <= 14, string.Join(' ', asked));
        Assert.DoesNotContain("size", asked);
        Assert.Contains("失业保险金", Between(page, "id=\"fit\"", "id=\"unknown\""), StringComparison.Ordinal);
        var unknown = Between(page, "id=\"unknown\"", "id=\"elsewhere\"");
        Assert.Contains("技能提升补贴", unknown, StringComparison.Ordinal);
        Assert.Contains("还要知道：证书取得月数", unknown, StringComparison.Ordinal);
        Assert.Contains("生育津贴", Between(page, "id=\"elsewhere\"", "<details"), StringComparison.Ordinal);
        var no = page[page.IndexOf("<details", StringComparison.Ordinal)..];
        Assert.Contains("还没有认定为就业困难人员 · 依据：第七条", no, StringComparison.Ordinal);
        Assert.Contains("如果“就业困难认定”是“是”，就符合了", no, StringComparison.Ordinal);

        // What was missing is given now, and nothing else is asked.
        Assert.Contains("最近一本技能证书", await city.ReadAsync("/m/policies/ask?fact=certificate"), StringComparison.Ordinal);
        using var given = await city.Board.SendAsync("/m/policies/ask?fact=certificate", "/m/policies/ask", ("fact", "certificate"), ("value", "8"));
        Assert.Contains("技能提升补贴", Between(await city.ReadAsync("/m/policies/results"), "id=\"fit\"", "id=\"elsewhere\""), StringComparison.Ordinal);

        // The answers stand there without a name, a time of day or what is not to be kept.
        var kept = Assert.Single(city.All("answers")).Body;
        Assert.Equal(("2026-11-21", "resident", (long)asked.Count), (kept.Text("day"), kept.Text("audience"), kept.Integer("questions")));
        Assert.False(kept.Object("facts")!.Has("left"));
        Assert.Equal("unemployed", kept.Object("facts")!.Text("status"));
    }

    [Fact]
    [Trait("row", "Y6")]
    [Trait("row", "Y12")]
    public async Task What_one_has_already_is_gone_everywhere_and_excludes_what_cannot_be_had_with_it()
    {
        await using var city = await PolicyCity.StartAsync();
        using var have = await city.Board.SendAsync("/m/policies/package/unemployment-benefit", "/m/policies/package/unemployment-benefit?handler=have", ("on", "true"));
        await city.AnswerAsync(new Dictionary<string, string>(LaidOff, StringComparer.Ordinal) { ["hard"] = "true" });

        var page = await city.ReadAsync("/m/policies/results");

        Assert.DoesNotContain("/m/policies/package/unemployment-benefit", page, StringComparison.Ordinal);
        var left = Between(page, "id=\"left-out\"", "</section>");
        Assert.Contains("困难人员公益性岗位", left, StringComparison.Ordinal);
        Assert.Contains("您已经在享受“失业保险金”，不能同时享受", left, StringComparison.Ordinal);
        Assert.Contains("已在享受", await city.ReadAsync("/m/policies/package/unemployment-benefit"), StringComparison.Ordinal);

        using var end = await city.Board.SendAsync("/", "/end");
        Assert.DoesNotContain("已在享受", await city.ReadAsync("/m/policies/package/unemployment-benefit"), StringComparison.Ordinal);
        using var fresh = await city.Board.Kiosk.GetAsync(new Uri("/m/policies/results", UriKind.Relative));
        Assert.Equal("/m/policies/ask", fresh.Headers.Location?.OriginalString);
    }

    [Fact]
    [Trait("row", "Y7")]
    [Trait("row", "Y5")]
    public async Task The_list_of_documents_says_what_is_taken_instead_and_why_it_does_not_fit_yet()
    {
        await using var city = await PolicyCity.StartAsync();
        await city.AnswerAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["business"] = "4", ["hard"] = "false", ["graduated"] = "no", ["returnee"] = "true", ["hukou"] = "local" }, "?only=startup-once");

        var slip = await city.ReadAsync("/m/policies/checklist/startup-once");

        Assert.Contains("☐ 居民身份证", slip, StringComparison.Ordinal);
        Assert.Contains("没有的话：出示电子身份证", slip, StringComparison.Ordinal);
        Assert.Contains("可以先签承诺书", slip, StringComparison.Ordinal);
        Assert.Contains("✗ 营业时间不在 6 到 36 个月之间 · 第三条第一项", slip, StringComparison.Ordinal);
        Assert.Contains("政策第 1 版，2026 年 11 月 21 日打印，城人社发〔2025〕9 号", slip, StringComparison.Ordinal);
        Assert.Contains("8:30–12:00", slip, StringComparison.Ordinal);
        Assert.Contains("class=\"qr\"", slip, StringComparison.Ordinal);

        var summary = await city.ReadAsync("/m/policies/summary");
        Assert.Contains("从 2027 年 1 月 1 日起，其他不变的话就符合了", summary, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "Y4")]
    public async Task An_office_with_hours_says_whether_it_is_open_and_when_again_on_screens_and_only_its_hours_on_paper()
    {
        await using var city = await PolicyCity.StartAsync();
        const string Page = "/m/policies/package/startup-once";

        // A Saturday, ten in the morning.
        var saturday = await city.ReadAsync(Page);
        var department = await city.ReadAsync("/m/policies/group/department/hrss");
        var paper = await city.ReadAsync("/m/policies/checklist/startup-once");
        city.App.Clock.Advance(TimeSpan.FromDays(2));
        var monday = await city.ReadAsync(Page);
        city.App.Clock.Advance(TimeSpan.FromHours(2.5));
        var noon = await city.ReadAsync(Page);

        Assert.Contains("周一至周五 8:30–12:00、13:30–17:30，节假日休息 现在没开（", Said(saturday), StringComparison.Ordinal);
        Assert.Contains("08:30 开放）", Said(saturday), StringComparison.Ordinal);
        Assert.Contains("现在没开（", Said(department), StringComparison.Ordinal);
        Assert.Contains("周一至周五 8:30–12:00、13:30–17:30，节假日休息", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("现在没开", paper, StringComparison.Ordinal);
        Assert.Contains("现在开着", monday, StringComparison.Ordinal);
        Assert.Contains("现在没开（今天 13:30 开放）", noon, StringComparison.Ordinal);
    }

    private static string Said(string page) => System.Text.RegularExpressions.Regex.Replace(page, @"(<[^>]*>|\s)+", " ", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));

    [Fact]
    [Trait("row", "Y18")]
    public async Task What_the_employers_register_knows_is_shown_and_not_asked_again()
    {
        await using var city = await PolicyCity.StartAsync();
        var known = new JsonObject { ["code"] = "91000000MA0000002W", ["name"] = "云溪合力模具有限公司", ["as-of"] = "2026-11-01", ["fact-size"] = 12, ["fact-paid"] = true, ["fact-credit"] = true };
        await city.InsertAsync("employers", known);
        using var side = await city.Board.Kiosk.GetAsync(new Uri("/m/policies?side=employer", UriKind.Relative));
        Assert.Contains("href=\"/m/policies/employer\"", await city.ReadAsync("/m/policies"), StringComparison.Ordinal);

        using var slip = await city.Board.SendAsync("/m/policies/employer", "/m/policies/employer", ("code", "91000000MA0000002X"), ("own", "1"));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, slip.StatusCode);
        const string Page = "/m/policies/employer";
        await city.App.SignInAsync();
        using var made = await city.App.Staff.PostFormAsync("/s/demo/m/policies/employercode", ("code", "91000000MA0000002W"));
        var own = System.Text.RegularExpressions.Regex.Match(await made.Content.ReadAsStringAsync(), ">(?<it>[0-9]{4} [0-9]{4})<", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Groups["it"].Value;
        Assert.Equal(9, own.Length);

        // The credit code is public: without the employer's own code it tells nothing, in the register or not, and nothing is used.
        foreach (var (code, wrongOwn) in new[] { ("91000000MA0000001R", own), ("91000000MA0000002W", "12345678") })
        {
            using var unknown = await city.Board.SendAsync(Page, Page, ("code", code), ("own", wrongOwn));
            var said = await unknown.Content.ReadAsStringAsync();
            Assert.Contains("没有核对上", said, StringComparison.Ordinal);
            Assert.DoesNotContain("云溪合力", said, StringComparison.Ordinal);
        }

        using var stolen = await city.Board.SendAsync(Page, Page + "?handler=use", ("record", Assert.Single(city.All("employers")).Id));
        using var first = await city.Board.Kiosk.GetAsync(new Uri("/m/policies/results", UriKind.Relative));
        Assert.DoesNotContain("单位登记", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var looked = await city.Board.SendAsync(Page, Page, ("code", "91000000ma0000002w"), ("own", own));
        var page = await looked.Content.ReadAsStringAsync();
        Assert.Contains("云溪合力模具有限公司", page, StringComparison.Ordinal);
        Assert.Contains("登记数据截至 2026-11-01", page, StringComparison.Ordinal);
        Assert.Matches("职工人数</dt>\\s*<dd>12", page);

        using var used = await city.Board.SendAsync(Page, Page + "?handler=use");
        var asked = await city.AnswerAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["hired"] = "graduate", ["hired-months"] = "7", ["trains"] = "false" });

        Assert.DoesNotContain("size", asked);
        Assert.DoesNotContain("paid", asked);
        Assert.DoesNotContain("credit", asked);
        Assert.Contains("hired", asked);
        var results = await city.ReadAsync("/m/policies/results");
        Assert.Contains("部分回答来自 云溪合力模具有限公司 的单位登记", results, StringComparison.Ordinal);
        Assert.Contains("id=\"fit\"", results, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "Y18")]
    public async Task An_employer_is_asked_about_the_company_and_sees_what_is_for_employers()
    {
        await using var city = await PolicyCity.StartAsync();
        using var side = await city.Board.Kiosk.GetAsync(new Uri("/m/policies?side=employer", UriKind.Relative));

        var asked = await city.AnswerAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["size"] = "12", ["paid"] = "true", ["hired"] = "graduate", ["hired-months"] = "7", ["trains"] = "false", ["credit"] = "true" });

        Assert.DoesNotContain("age", asked);
        var page = await city.ReadAsync("/m/policies/results");
        Assert.Contains("招用毕业生社保补贴", Between(page, "id=\"fit\"", "</section>"), StringComparison.Ordinal);
        Assert.DoesNotContain("失业保险金", page, StringComparison.Ordinal);
        Assert.DoesNotContain("我失业了", await city.ReadAsync("/m/policies"), StringComparison.Ordinal);
    }

    private static string Between(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no {from}.");
        var end = page.IndexOf(to, start, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }
}
