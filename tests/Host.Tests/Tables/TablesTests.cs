using System.IO.Compression;
using System.Net;
using System.Text;
using Host.Tests.Accounts;
using StationKiosk.Host.Accounts;

namespace Host.Tests.Tables;

public sealed class TablesTests
{
    [Fact]
    public async Task A_table_finds_by_words_and_pinyin_initials_and_filters_by_labels()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await app.PutPostingAsync("叉车司机");
        await app.PutPostingAsync("包装工", "paused");

        var open = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=open");
        var initials = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=all&q=ccsj");
        var filtered = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=all&f.state=paused");

        Assert.Contains("叉车司机", open, StringComparison.Ordinal);
        Assert.DoesNotContain("包装工", open, StringComparison.Ordinal);
        Assert.Contains("叉车司机", initials, StringComparison.Ordinal);
        Assert.DoesNotContain("包装工", initials, StringComparison.Ordinal);
        Assert.Contains("包装工", filtered, StringComparison.Ordinal);
        Assert.DoesNotContain("叉车司机", filtered, StringComparison.Ordinal);
        Assert.Contains("状态：暂停", filtered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_says_what_to_do_when_nothing_fits()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        var nothing = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=all&q=宇航员&f.until.from=bad");

        Assert.Contains("没有符合条件的记录", nothing, StringComparison.Ordinal);
        Assert.Contains("清除条件", nothing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_repeating_a_row()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        for (var i = 0; i < 60; i++)
        {
            await app.PutPostingAsync($"工种{i:00}号");
        }

        var first = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=open");
        var next = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"(?<url>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["url"].Value);
        var second = await app.Staff.GetStringAsync(next);

        Assert.Contains("工种59号", first, StringComparison.Ordinal);
        Assert.DoesNotContain("工种09号", first, StringComparison.Ordinal);
        Assert.Contains("工种09号", second, StringComparison.Ordinal);
        Assert.DoesNotContain("工种10号", second, StringComparison.Ordinal);
        Assert.Contains("第 51–60 条", second, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C10")]
    public async Task Several_postings_are_closed_at_once_with_a_coded_reason()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var one = await app.PutPostingAsync("切配工");
        var two = await app.PutPostingAsync("保洁员");
        const string List = "/m/jobs/tables/postings?view=open";

        using var asked = await app.Staff.SendFormAsync("/m/jobs/act/postings/withdraw", await app.Staff.GetStringAsync(List), ("id", one), ("id", two), ("back", List));
        var question = await asked.Content.ReadAsStringAsync();
        using var without = await app.Staff.SendFormAsync("/m/jobs/act/postings/withdraw", question, ("id", one), ("id", two), ("back", List), ("sure", "1"));
        var again = await without.Content.ReadAsStringAsync();
        using var done = await app.Staff.SendFormAsync("/m/jobs/act/postings/withdraw", again, ("id", one), ("id", two), ("back", List), ("sure", "1"), ("f.reason", "employer-asked"));
        var list = await app.Staff.GetStringAsync(done.Headers.Location!);

        Assert.Contains("保洁员", question, StringComparison.Ordinal);
        Assert.Contains("有 1 处需要修改", again, StringComparison.Ordinal);
        Assert.Contains("共处理 2 条", list, StringComparison.Ordinal);
        Assert.All(new[] { one, two }, id => Assert.Equal(("withdrawn", "employer-asked"), (app.Posting(id)!.Body.Text("state"), app.Posting(id)!.Body.Text("reason"))));
    }

    [Fact]
    public async Task A_state_that_an_action_does_not_fit_is_left_alone_and_counted()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var open = await app.PutPostingAsync("电工");
        var over = await app.PutPostingAsync("焊工", "withdrawn");

        using var done = await app.Staff.SendFormAsync("/m/jobs/act/postings/fill", await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=all"), ("id", open), ("id", over));
        var list = await app.Staff.GetStringAsync(done.Headers.Location!);

        Assert.Contains("处理了 1 条；另有 1 条", list, StringComparison.Ordinal);
        Assert.Equal("filled", app.Posting(open)!.Body.Text("state"));
        Assert.Equal("withdrawn", app.Posting(over)!.Body.Text("state"));
    }

    [Fact]
    [Trait("row", "J3")]
    public async Task A_closed_posting_is_posted_again_as_a_new_one_linked_to_the_old()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var old = await app.PutPostingAsync("缝纫工", "filled");

        using var done = await app.Staff.SendFormAsync("/m/jobs/act/postings/repost", await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=all"), ("id", old));
        var list = await app.Staff.GetStringAsync(done.Headers.Location!);
        var open = await app.Staff.GetStringAsync("/m/jobs/tables/postings?view=open");

        Assert.Contains("共处理 1 条", list, StringComparison.Ordinal);
        Assert.Contains("缝纫工", open, StringComparison.Ordinal);
        Assert.Equal("filled", app.Posting(old)!.Body.Text("state"));
    }

    [Fact]
    public async Task An_export_holds_the_selection_with_labels_in_the_language_of_the_page_and_is_audited()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await app.PutPostingAsync("=月嫂");
        await app.PutPostingAsync("快递员", "paused");

        using var answer = await app.Staff.GetAsync("/m/jobs/export/postings?view=open&format=csv");
        var csv = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        using var workbook = new ZipArchive(await app.Staff.GetStreamAsync("/m/jobs/export/postings?view=all&format=xlsx"));
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("\uFEFF岗位名称,用人单位,薪资", csv, StringComparison.Ordinal);
        Assert.Contains("'=月嫂", csv, StringComparison.Ordinal);
        Assert.Contains("招聘中", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("快递员", csv, StringComparison.Ordinal);
        Assert.Contains("快递员", await sheet.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Contains(app.Get<AuditLog>().Find(new AuditFilter()).Rows, r => r.Entry is { What: "records.exported", About: "jobs.postings 1", Who: "林静" });
    }

    [Fact]
    public async Task A_role_without_the_permission_sees_neither_table_nor_export()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var nobody = await app.SignInAsAsync("guest", "nothing");

        foreach (var page in new[] { "/m/jobs/tables/postings", "/m/jobs/export/postings?format=csv", "/m/jobs/new/postings" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await nobody.GetAsync(page)).StatusCode);
        }
    }
}
