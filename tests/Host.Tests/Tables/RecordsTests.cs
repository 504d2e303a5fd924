using System.Net;
using Host.Tests.Accounts;

namespace Host.Tests.Tables;

public sealed class RecordsTests
{
    [Fact]
    public async Task A_record_is_changed_and_its_history_says_who_changed_what()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var id = await app.PutPostingAsync("洗碗工");
        var page = $"/m/jobs/record/postings/{id}";

        using var saved = await app.Staff.PostFormAsync(page, Form(app, id, ("f.title", "洗碗工（晚班）"), ("f.headcount", "3")));
        var html = await app.Staff.GetStringAsync(page);

        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("洗碗工（晚班）", app.Posting(id)!.Body.Text("title"));
        Assert.Equal(3, app.Posting(id)!.Body.Integer("headcount"));
        Assert.Contains("<del>洗碗工</del>", html, StringComparison.Ordinal);
        Assert.Contains("<ins>洗碗工（晚班）</ins>", html, StringComparison.Ordinal);
        Assert.Contains("林静", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_value_is_named_beside_the_field_and_above_and_what_was_typed_stays()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var id = await app.PutPostingAsync("洗碗工");

        using var answer = await app.Staff.PostFormAsync($"/m/jobs/record/postings/{id}", Form(app, id, ("f.title", ""), ("f.headcount", "三人"), ("f.hours", "晚上六点以后")));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Contains("有 2 处需要修改", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#field-headcount\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"field-headcount-problem\"", html, StringComparison.Ordinal);
        Assert.Contains("晚上六点以后", html, StringComparison.Ordinal);
        Assert.Equal("洗碗工", app.Posting(id)!.Body.Text("title"));
    }

    [Fact]
    public async Task Two_people_who_change_the_same_record_see_both_versions()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var other = await app.SignInAsAsync("wangfang", "clerk");
        var id = await app.PutPostingAsync("洗碗工");
        var page = $"/m/jobs/record/postings/{id}";
        var mine = await app.Staff.GetStringAsync(page);
        var before = Form(app, id, ("f.pay", "5千/月"));

        using var theirs = await other.PostFormAsync(page, Form(app, id, ("f.pay", "6千/月")));
        using var stale = await app.Staff.SendFormAsync(page, mine, before);
        var both = await stale.Content.ReadAsStringAsync();
        using var decided = await app.Staff.SendFormAsync(page, both, Form(app, id, ("f.pay", "5千/月")));

        Assert.Contains("wangfang改过这条记录", both, StringComparison.Ordinal);
        Assert.Contains("对方改成了：6千/月", both, StringComparison.Ordinal);
        Assert.Contains("value=\"5千/月\"", both, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Equal("5千/月", app.Posting(id)!.Body.Text("pay"));
    }

    [Fact]
    public async Task A_phoned_in_posting_is_stored_once_and_the_next_form_opens()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        const string Page = "/m/jobs/new/postings?quick=true";
        (string, string)[] values = [("quick", "true"), ("key", Guid.NewGuid().ToString("N")), ("f.title", "夜间保安"), ("f.employer", "江城物业"), ("f.place", "江城"), ("f.pay", "4500元/月"), ("f.until", "2026-12-20")];

        using var first = await app.Staff.PostFormAsync(Page, values);
        using var second = await app.Staff.PostFormAsync(Page, values);
        Assert.True(first.StatusCode == HttpStatusCode.Redirect, $"{first.StatusCode}: {await first.Content.ReadAsStringAsync()}");
        var next = await app.Staff.GetStringAsync(first.Headers.Location!);
        var open = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=open");

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Contains("已保存：", next, StringComparison.Ordinal);
        Assert.Contains("name=\"f.title\" type=\"text\" value=\"\"", next, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(open, ">夜间保安<", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    [Trait("row", "J16")]
    public async Task A_flagged_posting_says_in_sentences_what_was_found_and_why_residents_do_not_see_it()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var id = await app.PutPostingAsync("收银员", "to-verify", change: body =>
        {
            body["words"] = "blocked";
            body["flags"] = new System.Text.Json.Nodes.JsonArray("gender", "below-minimum-wage");
            body["findings"] = new System.Text.Json.Nodes.JsonArray("gender:限女、不招男", "below-minimum-wage:1500、2000");
        });

        var html = await app.Staff.GetStringAsync($"/m/jobs/record/postings/{id}");

        Assert.Contains("岗位限定性别：限女、不招男", html, StringComparison.Ordinal);
        Assert.Contains("1500", html, StringComparison.Ordinal);
        Assert.Contains("还没有核实，自助机上看不到", html, StringComparison.Ordinal);
        Assert.Contains("用语放行", html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C6")]
    public async Task A_records_history_says_in_plain_words_what_happened_and_shows_no_internal_name()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var receipt = await Cases.Interests.SubmitAsync(app, "张伟", "13800138000", "key-1");
        var subject = app.Jobs.Store.Get("cases", receipt.CaseId)!.Body.Text("subject")!.Split('/')[1];
        await app.Get<StationKiosk.Host.Modules.ModuleWriter>().WriteAsync(
            app.Jobs,
            work => work.Update("postings", work.Get("postings", subject)!, new System.Text.Json.Nodes.JsonObject { ["unsettled"] = true, ["near"] = "x" }).Id,
            new StationKiosk.Records.WriteContext { Actor = "job jobs/settle" });

        var html = await app.Staff.GetStringAsync($"/m/jobs/record/postings/{subject}");
        var ofCase = await app.Staff.GetStringAsync($"/m/jobs/case/{receipt.CaseId}");

        Assert.Contains("居民提交了“", html, StringComparison.Ordinal);
        Assert.Contains("自助机", html, StringComparison.Ordinal);
        Assert.DoesNotContain("job jobs", html, StringComparison.Ordinal);
        Assert.DoesNotContain("settle", html[html.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("居民提交", ofCase, StringComparison.Ordinal);
    }

    private static (string, string)[] Form(StationApp app, string id, params (string Name, string Value)[] changes)
    {
        var record = app.Posting(id)!;
        string[] fields = ["title", "employer", "place", "pay", "posted", "until"];
        var kept = fields.Where(f => changes.All(c => c.Name != "f." + f)).Select(f => ("f." + f, record.Body.Text(f) ?? ""));
        return [("version", record.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), .. kept, .. changes];
    }
}
