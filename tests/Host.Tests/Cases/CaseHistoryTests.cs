using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Services;
using StationKiosk.Host.Cases;

namespace Host.Tests.Cases;

/// <summary>What staff wrote, and what stood there before they corrected it, can be read again: plain things by all of its staff, personal ones after a reason.</summary>
[Trait("row", "C7")]
public sealed class CaseHistoryTests
{
    private const string Covered = "●●●●●●";

    [Fact]
    public async Task What_was_written_in_a_step_and_what_stood_before_a_correction_is_on_the_case_and_its_print()
    {
        await using var board = await Register.StartAsync();
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "register");
        await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("entry"), ("phone", "13900001111"), ("job", "木工"), ("more", "只能上白班")));
        var found = Assert.Single(visit.Cases());
        var at = $"/m/register/case/{found.Id}";

        await StepAsync(board.App.Staff, at, "call", ("note", "下午再打"), ("f.call.result", "没人接"), ("f.call.home", "槐树巷九号"));
        using var corrected = await CorrectAsync(board.App.Staff, at, ("f.phone", "13900003333"), ("f.job", "泥瓦工"), ("f.more", "只能上白班"), ("why", "听错了"));
        var closed = await ReadAsync(board.App.Staff, at);
        var print = await ReadAsync(board.App.Staff, $"/m/register/print/{found.Id}");
        var open = await LookAsync(board.App.Staff, at);
        var openPrint = await LookAsync(board.App.Staff, $"/m/register/print/{found.Id}");

        Assert.All([closed, print, open, openPrint], html =>
        {
            Assert.Contains("没人接", html, StringComparison.Ordinal);
            Assert.Contains("下午再打", html, StringComparison.Ordinal);
            Assert.Contains("<del>木工</del>", html, StringComparison.Ordinal);
            Assert.Contains("<ins>泥瓦工</ins>", html, StringComparison.Ordinal);
            Assert.Contains("听错了", html, StringComparison.Ordinal);
        });
        Assert.All([closed, print], html =>
        {
            Assert.DoesNotContain("槐树巷九号", html, StringComparison.Ordinal);
            Assert.DoesNotContain("13900001111", html, StringComparison.Ordinal);
            Assert.Contains(Covered, html, StringComparison.Ordinal);
        });
        Assert.All([open, openPrint], html =>
        {
            Assert.Contains("槐树巷九号", html, StringComparison.Ordinal);
            Assert.Contains("<del>13900001111</del>", html, StringComparison.Ordinal);
            Assert.Contains("<ins>13900003333</ins>", html, StringComparison.Ordinal);
        });
        Assert.Contains("id=\"written\"", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("槐树巷九号", Assert.Single(visit.Cases()).Body.Json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_people_in_a_free_text_are_sealed_and_found_and_a_reason_that_holds_one_is_sent_back()
    {
        await using var board = await Register.StartAsync();
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "register");
        var check = await visit.AnswerAsync(await visit.BeginAsync("entry"), ("phone", "13900001111"), ("job", "木工 身份证11010519491231002X"), ("more", "请打我爱人１３８ ００００ ５５５５，或座机"));
        var shown = await board.ReadAsync(check);
        await visit.HandInAsync(check);
        var found = Assert.Single(visit.Cases());
        var at = $"/m/register/case/{found.Id}";
        await StepAsync(board.App.Staff, at, "call", ("note", "他哥哥 0571-88880000"), ("f.call.result", "改打 138-0000-6666"));
        using var wrong = await CorrectAsync(board.App.Staff, at, ("f.phone", "13900001111"), ("f.job", "木工"), ("f.more", ""), ("why", "本人电话 13900001111 说的"), false);

        var stored = Assert.Single(visit.Cases());
        var history = string.Concat(visit.Module.Store.History("cases", stored.Id).Select(c => c.Before?.Json + c.After?.Json));
        Assert.Contains("已替您盖住", shown, StringComparison.Ordinal);
        Assert.All(["5555", "11010519491231002X", "88880000", "6666"], secret => Assert.DoesNotContain(secret, stored.Body.Json + history, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Contains("请不要写电话", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Single(CaseQueue.Find(visit.Module, null, CaseView.Open, "13800005555", null, board.App.Get<Sealing>(), CaseScope.Everything).Records);
        var open = await LookAsync(board.App.Staff, at);
        Assert.Contains("他哥哥 0571-88880000", open, StringComparison.Ordinal);
        Assert.Contains("改打 138-0000-6666", open, StringComparison.Ordinal);
        Assert.Contains("11010519491231002X", open, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("打 13800005555 找我", true)]
    [InlineData("138 0000 5555", true)]
    [InlineData("座机 0571-8888000", true)]
    [InlineData("证号 110105194912310021", false)]
    [InlineData("11010519491231002x", true)]
    [InlineData("工资 13800 元，欠了 12 个月", false)]
    [InlineData("统一社会信用代码 91350100M000100Y43", false)]
    [InlineData("订单 202611210000138000055551", false)]
    public void Numbers_of_people_are_told_from_other_numbers(string text, bool isOne) => Assert.Equal(isOne, PrivateNumbers.IsIn(text));

    [Fact]
    [Trait("row", "T2")]
    public async Task A_state_that_is_called_open_is_a_state_beside_the_list_of_what_is_open()
    {
        await using var board = await Register.StartAsync();
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "register");
        foreach (var phone in new[] { "13900001111", "13900002222" })
        {
            await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("entry"), ("phone", phone), ("job", "木工")));
        }

        var followed = visit.Cases()[0];
        await StepAsync(board.App.Staff, $"/m/register/case/{followed.Id}", "call", ("f.call.result", "好"));
        var all = await ReadAsync(board.App.Staff, "/m/register/cases/entry");
        var state = await ReadAsync(board.App.Staff, "/m/register/cases/entry?state=open");

        Assert.Equal((2, 1), (Rows(all), Rows(state)));
        Assert.Equal((1, 1), (Current(all), Current(state)));
        Assert.Contains(followed.Id, state, StringComparison.Ordinal);
    }

    private static int Rows(string html) => html.Split("<th scope=\"row\"").Length - 1;

    private static int Current(string html) => html[html.IndexOf("<ul class=\"tabs\"", StringComparison.Ordinal)..].Split("</ul>")[0].Split("aria-current=\"page\"").Length - 1;

    private static async Task<string> ReadAsync(HttpClient staff, string page) => WebUtility.HtmlDecode(await staff.GetStringAsync(page));

    private static async Task StepAsync(HttpClient staff, string at, string way, params (string, string)[] values)
    {
        var html = await staff.GetStringAsync(at);
        using var answer = await staff.SendFormAsync(at + "?handler=Move", html, [("version", VersionOn(html)), ("way", way), .. values]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> CorrectAsync(HttpClient staff, string at, (string, string) one, (string, string) two, (string, string) three, (string, string) why, bool isRight = true)
    {
        var html = await staff.GetStringAsync(at);
        var answer = await staff.SendFormAsync(at + "?handler=Save", html, ("version", VersionOn(html)), one, two, three, why);
        Assert.Equal(isRight ? HttpStatusCode.Redirect : HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static async Task<string> LookAsync(HttpClient staff, string at)
    {
        using var answer = await staff.PostFormAsync(at + "?handler=Show", ("look", "contact"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static string VersionOn(string html) => html.Split("name=\"version\" value=\"")[1].Split('"')[0];
}
