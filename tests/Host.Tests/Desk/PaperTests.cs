using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;
using StationKiosk.Host.Accounts;

namespace Host.Tests.Desk;

/// <summary>The same form on paper: empty to fill in by hand, and a case with its answers.</summary>
public sealed class PaperTests
{
    [Fact]
    public async Task An_empty_sheet_has_every_question_when_it_counts_and_what_is_agreed_to_in_either_language()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();

        var chinese = WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync("/m/jobseekers/paper/seeker?language=zh-CN"));
        var english = WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync("/m/jobseekers/paper/seeker?language=en"));
        var form = new ServiceVisit(board, "jobseekers").Module.Definition.Forms["seeker"];
        var consent = form.Fields.Select(f => f.Value).OfType<StationKiosk.Sdk.Fields.ConsentField>().Single();

        Assert.All(form.Fields, f => Assert.Contains(f.Value.Label.In("zh-CN").Text, chinese, StringComparison.Ordinal));
        Assert.All(form.Fields, f => Assert.Contains(f.Value.Label.In("en").Text, english, StringComparison.Ordinal));
        Assert.Contains("以下情况才填：", chinese, StringComparison.Ordinal);
        Assert.Contains("Only if: ", english, StringComparison.Ordinal);
        Assert.DoesNotContain("out-since", chinese, StringComparison.Ordinal);
        Assert.Contains(consent.Text.In("zh-CN").Text, chinese, StringComparison.Ordinal);
        Assert.Contains("<article class=\"sheet\" lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Equal(1, english.Split("class=\"sheet-sign\"").Length - 1);
    }

    [Fact]
    [Trait("row", "C14")]
    public async Task A_printed_case_covers_what_is_personal_until_somebody_says_why()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "call-back");
        await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "李大姐"), ("phone", "13900001111")));
        var page = $"/m/call-back/print/{visit.Cases()[0].Id}";

        var covered = WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync(page));
        using var shown = await board.App.Staff.SendFormAsync(page + "?handler=Show", covered, ("look", "contact"));
        var clear = WebUtility.HtmlDecode(await shown.Content.ReadAsStringAsync());

        Assert.DoesNotContain("13900001111", covered, StringComparison.Ordinal);
        Assert.Contains("●●●●●●", covered, StringComparison.Ordinal);
        Assert.Contains("13900001111", clear, StringComparison.Ordinal);
        Assert.NotEmpty(board.App.Get<AuditLog>().Find(new AuditFilter { What = "person.seen" }).Rows);
    }
}
