using System.Net;
using System.Text.Json;
using Host.Tests.Services;

namespace Host.Tests.Kiosk;

/// <summary>What was filled in half-way stays within the visit, one step back is one step back, and a code is not left behind unasked.</summary>
public sealed class KeptDraftTests
{
    [Fact]
    [Trait("row", "K9")]
    public async Task A_form_that_was_left_leads_back_to_where_it_was_opened_and_is_offered_on_the_home()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("夜班分拣员");
        await board.ReadAsync("/m/jobs/list/list?q=" + Uri.EscapeDataString("分拣"));
        await board.ReadAsync($"/m/jobs/item/list/{id}?q=fj");
        var (page, _) = await board.BeginAsync(id);
        var shown = await board.ReadAsync(page);
        Assert.Contains($"dock-back\" href=\"/m/jobs/item/list/{id}?q=fj\"", shown, StringComparison.Ordinal);

        // What the page sends when somebody leaves it: nothing is called wrong, and what is there is kept.
        using (var left = await board.SendAsync(page, page, ("look", "1"), ("v-name", "王小明")))
        {
            Assert.Equal(HttpStatusCode.OK, left.StatusCode);
            Assert.DoesNotContain("data-fault", await left.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        var home = await board.ReadAsync("/");
        Assert.Contains("接着填：", home, StringComparison.Ordinal);
        Assert.Contains("夜班分拣员", home, StringComparison.Ordinal);

        var (again, _) = await board.BeginAsync(id);
        var resumed = await board.ReadAsync(again);
        Assert.Contains("value=\"王小明\"", resumed, StringComparison.Ordinal);
        Assert.Contains("重新填", resumed, StringComparison.Ordinal);

        using var anew = await board.SendAsync(again, again + "&handler=Anew");
        using var begun = await board.Kiosk.GetAsync(anew.Headers.Location, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("value=\"王小明\"", await board.ReadAsync(begun.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.DoesNotContain("接着填", await board.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "K9")]
    public async Task What_was_chosen_for_a_form_may_change_and_what_was_typed_stays_until_it_is_dropped()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "report");
        var first = await visit.BeginAsync("report");
        var second = await visit.AnswerAsync(first, ("category", "wages"), ("people", "12"), ("amount", "86000"), ("employer", "晨光工地"), ("story", "干了三个月没发钱"));

        await board.ReadAsync(second);
        Assert.Contains(second, await board.ReadAsync("/"), StringComparison.Ordinal);
        var back = await visit.BeginAsync("report");
        Assert.Equal(first.Split("step=")[1], back.Split("step=")[1]);
        Assert.Contains("干了三个月没发钱", await board.ReadAsync(back), StringComparison.Ordinal);

        using var dropped = await board.SendAsync(back, back + "&handler=Leave");
        Assert.Equal("/", dropped.Headers.Location?.OriginalString);
        Assert.DoesNotContain("干了三个月没发钱", await board.ReadAsync(await visit.BeginAsync("report")), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "K9")]
    public async Task A_code_that_was_neither_printed_nor_shown_large_is_asked_about_and_an_anonymous_one_must_be_typed_back()
    {
        await using var board = await JourneyBoard.StartAsync();
        var key = await board.FillAsync(await board.AddAsync("夜班分拣员"));
        using (await board.SendAsync($"/m/jobs/check/{key}", $"/m/jobs/check/{key}"))
        {
            var done = await board.ReadAsync($"/m/jobs/done/{key}");
            Assert.Contains("id=\"unkept\"", done, StringComparison.Ordinal);
            Assert.DoesNotContain("谁也帮您找不回", done, StringComparison.Ordinal);
        }

        Assert.Contains($"/m/jobs/done/{key}", await UnkeptAsync(board, key, failed: true), StringComparison.Ordinal);
        Assert.Equal("", await UnkeptAsync(board, key, failed: false));
        Assert.DoesNotContain("id=\"unkept\"", await board.ReadAsync("/"), StringComparison.Ordinal);

        var visit = new ServiceVisit(board, "report");
        var page = await visit.AnswerAsync(await visit.BeginAsync("report"), ("category", "wages"), ("people", "12"), ("amount", "86000"), ("employer", "晨光工地"), ("story", "没发钱"));
        page = await visit.AnswerAsync(page, ("place", "晨光工业园"));
        page = await visit.AnswerAsync(page, ("anonymous", "no-name"));
        await visit.HandInAsync(page);
        var receipt = page.Replace("/check/", "/done/", StringComparison.Ordinal);
        using var printed = await board.SendAsync(receipt, receipt + "?handler=Taken", ("failed", "false"));
        Assert.Contains("/done/", await printed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> UnkeptAsync(JourneyBoard board, string key, bool failed)
    {
        using var answer = await board.SendAsync($"/m/jobs/done/{key}", $"/m/jobs/done/{key}?handler=Taken", ("failed", failed ? "true" : "false"));
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return told.RootElement.GetProperty("unkept").GetString() ?? "";
    }
}
