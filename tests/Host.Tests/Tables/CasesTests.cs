using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Cases;

namespace Host.Tests.Tables;

public sealed class CasesTests
{
    [Fact]
    public async Task The_queue_finds_a_case_by_ticket_phone_last_four_digits_and_name()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var case1 = await SubmitAsync(app, "张伟", "13800138000");
        await SubmitAsync(app, "李娜", "13900139999");
        const string Queue = "/m/jobs/cases/interest";

        foreach (var typed in new[] { case1.Ticket, case1.Ticket.ToLowerInvariant(), "138 0013 8000", "8000", "张伟" })
        {
            using var found = await app.Staff.PostFormAsync(Queue, ("typed", typed));
            Assert.Equal($"/m/jobs/case/{case1.CaseId}", found.Headers.Location?.ToString());
        }

        using var nobody = await app.Staff.PostFormAsync(Queue, ("typed", "王芳"));
        Assert.Contains("没有找到", await nobody.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_queue_marks_what_is_overdue()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await SubmitAsync(app, "张伟", "13800138000");

        var fresh = await app.Staff.GetStringAsync("/m/jobs/cases/interest");
        app.Clock.Advance(TimeSpan.FromDays(5));
        await app.Staff.TryAsync("admin", SignIn.Password);
        var late = await app.Staff.GetStringAsync("/m/jobs/cases/interest");

        Assert.DoesNotContain("已逾期", fresh, StringComparison.Ordinal);
        Assert.Contains("已逾期", late, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_answers_are_shown_only_for_a_coded_reason_that_is_written_down()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var receipt = await SubmitAsync(app, "张伟", "13800138000");
        var page = $"/m/jobs/case/{receipt.CaseId}";

        var hidden = await app.Staff.GetStringAsync(page);
        using var without = await app.Staff.SendFormAsync(page + "?handler=Show", hidden);
        using var shown = await app.Staff.SendFormAsync(page + "?handler=Show", hidden, ("look", "contact"));

        Assert.DoesNotContain("张伟", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("张伟", await without.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("张伟", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var looks = app.Get<AuditLog>().Find(new AuditFilter { What = "person.seen" }).Rows;
        Assert.Equal(($"cases/{receipt.CaseId}", "contact", "林静"), (looks.Single().Entry.About, looks.Single().Entry.Reason, looks.Single().Entry.Who));
    }

    [Fact]
    [Trait("row", "C10")]
    public async Task A_case_is_closed_with_a_coded_reason_only()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var receipt = await SubmitAsync(app, "张伟", "13800138000");
        var page = $"/m/jobs/case/{receipt.CaseId}";
        var html = await app.Staff.GetStringAsync(page);

        using var bare = await app.Staff.SendFormAsync(page + "?handler=Move", html, ("version", "1"), ("way", "refuse"), ("note", "不想去"));
        using var coded = await app.Staff.SendFormAsync(page + "?handler=Move", html, ("version", "1"), ("way", "refuse"), ("reason", "distance"));
        using var stale = await app.Staff.SendFormAsync(page + "?handler=Move", html, ("version", "1"), ("way", "introduce"));
        var after = await app.Staff.GetStringAsync(page);

        Assert.Contains("请先选择原因", await bare.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, coded.StatusCode);
        Assert.Contains("刚才有人办理过", await stale.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("路太远", after, StringComparison.Ordinal);
        Assert.Contains("这件事已经办结", after, StringComparison.Ordinal);
    }

    private static async Task<CaseReceipt> SubmitAsync(StationApp app, string name, string phone)
    {
        var posting = await app.PutPostingAsync("仓库理货员");
        return await app.Get<CaseDesk>().SubmitAsync(app.Jobs, new CaseSubmission
        {
            Kind = "interest",
            Answers = new JsonObject { ["name"] = name, ["phone"] = phone, ["consent"] = true },
            Subject = ("postings", posting),
            Title = "仓库理货员",
            Key = Guid.NewGuid().ToString("N"),
            Actor = "kiosk",
        });
    }
}
