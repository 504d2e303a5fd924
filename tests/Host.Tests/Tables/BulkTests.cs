using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Tables;

namespace Host.Tests.Tables;

public sealed partial class BulkTests
{
    private const string Act = "/m/jobs/act/postings/withdraw?view=open&q=%E5%B7%A5%E7%A7%8D&all=1";

    [Fact]
    public async Task All_matches_of_a_search_are_closed_with_the_exact_number_said_before_and_taken_back_as_a_whole()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var ids = await PutAsync(app, 70);
        var other = await app.PutPostingAsync("保洁员");
        var list = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=open&q=工种");

        using var asked = await app.Staff.SendFormAsync(Act, list);
        var question = await asked.Content.ReadAsStringAsync();
        using var started = await app.Staff.SendFormAsync(Act, question, ("sure", "1"), ("said", "70"), ("f.reason", "employer-asked"));
        var page = started.Headers.Location!.ToString();
        var ended = await EndedAsync(app, page);
        var closed = ids.Count(id => app.Posting(id)!.Body.Text("state") == "withdrawn");
        var touched = await TouchAsync(app, ids[0]);
        using var undone = await app.Staff.SendFormAsync(page, ended);
        var report = await undone.Content.ReadAsStringAsync();

        Assert.Contains("all=1", list, StringComparison.Ordinal);
        Assert.Contains("将处理符合条件的全部 70 条记录", question, StringComparison.Ordinal);
        Assert.Contains("共处理 70 条", ended, StringComparison.Ordinal);
        Assert.Equal(70, closed);
        Assert.Equal("open", app.Posting(other)!.Body.Text("state"));
        Assert.Contains("恢复了 69 条", report, StringComparison.Ordinal);
        Assert.Contains("有 1 条后来又被改过", report, StringComparison.Ordinal);
        Assert.Equal("withdrawn", app.Posting(touched)!.Body.Text("state"));
        Assert.All(ids.Skip(1), id => Assert.Equal("open", app.Posting(id)!.Body.Text("state")));
        Assert.Contains("撤销：撤下", await app.Staff.GetStringAsync($"/m/jobs/record/postings/{ids[1]}"), StringComparison.Ordinal);
        Assert.Equal(["records.all.undone", "records.all"], app.Get<AuditLog>().Find(new AuditFilter()).Rows.Select(r => r.Entry.What).Where(w => w.StartsWith("records.all", StringComparison.Ordinal)));
        Assert.Contains(app.Get<AuditLog>().Find(new AuditFilter { What = "records.all" }).Rows, r => r.Entry.About == "jobs.postings withdraw 70");
    }

    [Fact]
    public async Task Nothing_is_done_when_the_number_is_not_the_one_that_was_said()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var ids = await PutAsync(app, 3);
        var list = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=open");

        using var answer = await app.Staff.SendFormAsync(Act, list, ("sure", "1"), ("said", "2"), ("f.reason", "employer-asked"));

        Assert.Contains("刚才是 2 条，现在符合条件的是 3 条", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.All(ids, id => Assert.Equal("open", app.Posting(id)!.Body.Text("state")));
    }

    [Fact]
    public async Task An_action_that_asks_nothing_still_says_how_many_before_it_is_done_with_all()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var ids = await PutAsync(app, 2);
        const string Fill = "/m/jobs/act/postings/fill?view=open&all=1";

        using var asked = await app.Staff.SendFormAsync(Fill, await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=open"));

        Assert.Contains("全部 2 条记录", await asked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.All(ids, id => Assert.Equal("open", app.Posting(id)!.Body.Text("state")));
    }

    [Fact]
    public async Task What_was_done_with_all_is_closed_to_those_who_may_not_see_the_table()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await PutAsync(app, 1);
        using var started = await app.Staff.SendFormAsync(Act, await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=open"), ("sure", "1"), ("said", "1"), ("f.reason", "employer-asked"));
        using var nobody = await app.SignInAsAsync("guest", "nothing");

        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync(started.Headers.Location)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Staff.GetAsync("/m/jobs/all/postings/made-up")).StatusCode);
    }

    [Fact]
    public async Task Pages_lead_back_as_they_led_on_in_every_order()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await PutAsync(app, (2 * TableReader.PageRows) + 5);
        foreach (var order in new[] { "", "&sort=until", "&sort=-posted" })
        {
            var first = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=open" + order);
            var second = await app.Staff.GetStringAsync(Link(first, "next"));
            var third = await app.Staff.GetStringAsync(Link(second, "next"));
            var backToSecond = await app.Staff.GetStringAsync(Link(third, "prev"));
            var backToFirst = await app.Staff.GetStringAsync(Link(backToSecond, "prev"));

            Assert.Contains("第 101–105 条", third, StringComparison.Ordinal);
            Assert.Contains("第 51–100 条", backToSecond, StringComparison.Ordinal);
            Assert.Equal(Rows(second), Rows(backToSecond));
            Assert.Equal(Rows(first), Rows(backToFirst));
            Assert.DoesNotContain("rel=\"prev\"", backToFirst, StringComparison.Ordinal);
        }
    }

    private static async Task<List<string>> PutAsync(StationApp app, int count)
    {
        var ids = new List<string>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(await app.PutPostingAsync(string.Create(CultureInfo.InvariantCulture, $"工种{i:000}号"), until: i % 2 == 0 ? "2026-12-31" : "2026-12-30"));
        }

        return ids;
    }

    private static async Task<string> TouchAsync(StationApp app, string id)
    {
        var record = app.Posting(id)!;
        await app.Jobs.Store.WriteAsync(unit => unit.Update(record.Collection, id, record.Version, new System.Text.Json.Nodes.JsonObject { ["note"] = "已电话确认" }), new StationKiosk.Records.WriteContext { Actor = "王芳", Why = "edit" });
        return id;
    }

    private static async Task<string> EndedAsync(StationApp app, string page)
    {
        for (var i = 0; i < 200; i++)
        {
            var html = await app.Staff.GetStringAsync(page);
            if (!html.Contains("<progress", StringComparison.Ordinal))
            {
                return html;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The action on all records did not end.");
    }

    private static string Link(string html, string rel)
    {
        var match = Regex.Match(html, $"rel=\"{rel}\" href=\"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(match.Success, $"There is no {rel} page.");
        return WebUtility.HtmlDecode(match.Groups["url"].Value);
    }

    private static IEnumerable<string> Rows(string html) => RowTitle().Matches(html).Select(m => m.Value);

    [GeneratedRegex("工种[0-9]{3}号</a>", RegexOptions.None, 1000)]
    private static partial Regex RowTitle();
}
