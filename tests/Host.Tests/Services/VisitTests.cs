using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using StationKiosk.Host.Accounts;

namespace Host.Tests.Services;

/// <summary>What a visit knows of a person from one service to the next, and what it must not let them leave without.</summary>
public sealed class VisitTests
{
    [Fact]
    [Trait("row", "L15")]
    public async Task What_was_told_once_is_offered_in_the_next_service_with_where_and_when_and_can_be_refused()
    {
        await using var board = await JourneyBoard.StartAsync();
        var callBack = new ServiceVisit(board, "call-back");
        await callBack.HandInAsync(await callBack.AnswerAsync(await callBack.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "李大姐"), ("phone", "13900001111")));

        var next = await new ServiceVisit(board, "jobseekers").BeginAsync("seeker");
        var offered = await board.ReadAsync(next);
        using var forgotten = await board.SendAsync(next, next + "&handler=Forget");
        var after = await board.ReadAsync(next);

        Assert.Contains("value=\"李大姐\"", offered, StringComparison.Ordinal);
        Assert.Matches("来自“[^”]+”，2026-11-21 [0-9:]{5} 填写", offered);
        Assert.DoesNotContain("李大姐", after, StringComparison.Ordinal);
        Assert.DoesNotContain("填写</p>", after, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L15")]
    public async Task What_the_desk_typed_in_comes_to_the_kiosk_by_a_code_that_works_once()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var form = await board.App.Staff.GetStringAsync("/prefill");
        using var wrong = await board.App.Staff.SendFormAsync("/prefill", form, ("f.name", "陈冬生"), ("f.phone", "123"));
        using var made = await board.App.Staff.SendFormAsync("/prefill", form, ("f.name", "陈冬生"), ("f.phone", "13900002222"));
        var shown = await made.Content.ReadAsStringAsync();
        var at = shown.IndexOf("data-code>", StringComparison.Ordinal) + "data-code>".Length;
        var code = shown[at..(at + 7)];

        using var claimed = await board.SendAsync("/ticket", "/ticket", ("Code", code));
        using var again = await board.SendAsync("/ticket", "/ticket", ("Code", code));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, claimed.StatusCode);
        Assert.Contains("服务台替您填的内容已经带过来了", await board.ReadAsync(claimed.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Contains("没有查到这个编号", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var page = await board.ReadAsync(await new ServiceVisit(board, "jobseekers").BeginAsync("seeker"));
        Assert.Contains("value=\"陈冬生\"", page, StringComparison.Ordinal);
        Assert.Contains("来自“服务台工作人员代填”", page, StringComparison.Ordinal);
        Assert.Single(board.App.Get<AuditLog>().Find(new AuditFilter { What = "prefill.made" }).Rows);
    }

    [Fact]
    [Trait("row", "D12")]
    public async Task Nobody_leaves_an_anonymous_receipt_behind_without_being_asked_to_type_its_code_back()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "report");
        var page = await visit.AnswerAsync(await visit.BeginAsync("report"), ("category", "wages"), ("people", "12"), ("amount", "86000"), ("employer", "晨光工地"), ("story", "干了三个月没发钱"));
        var check = await visit.AnswerAsync(await visit.AnswerAsync(page, ("place", "晨光工业园")), ("anonymous", "no-name"));
        using var handedIn = await board.SendAsync(check, check);
        var done = handedIn.Headers.Location!.OriginalString;
        var receipt = await board.ReadAsync(done);
        var code = JourneyBoard.CodeOn(receipt);
        var home = await board.ReadAsync("/");

        using var wrong = await board.SendAsync(done, done + "?handler=Kept", ("typed", "00000"));
        using var right = await board.SendAsync(done, done + "?handler=Kept", ("typed", code.Replace("-", "", StringComparison.Ordinal)[^5..].ToLowerInvariant()));
        var kept = await board.ReadAsync(done);

        Assert.Contains("请把编号带走", receipt, StringComparison.Ordinal);
        Assert.Contains("data-unkept", home, StringComparison.Ordinal);
        Assert.Contains("id=\"unkept\"", home, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (wrong.StatusCode, right.StatusCode));
        Assert.Contains("编号您已经带好了", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("data-unkept", await board.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("扫一扫")]
    [InlineData("http://station.example/t/")]
    public async Task A_slip_is_looked_up_by_what_a_scanner_reads_from_it(string before)
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "call-back");
        var code = await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "李大姐"), ("phone", "13900001111")));
        var scanned = before.EndsWith('/') ? before + code.Replace("-", "", StringComparison.Ordinal) : $"预约回电 春风就业驿站 0000-5550118 编号 {code} 有效期至 2027-02-19";

        using var found = await board.SendAsync("/ticket", "/ticket", ("Code", scanned));

        Assert.Equal(HttpStatusCode.Redirect, found.StatusCode);
        Assert.Contains(code, await board.ReadAsync(found.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }
}
