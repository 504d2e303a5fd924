using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;

namespace Host.Tests.Staff;

public sealed class FindTests
{
    [Fact]
    public async Task One_search_finds_what_a_person_handed_in_to_any_service_and_only_for_who_may_see_it()
    {
        await using var board = await JourneyBoard.StartAsync();
        var callBack = new ServiceVisit(board, "call-back");
        var code = await callBack.HandInAsync(await callBack.AnswerAsync(await callBack.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "李小满"), ("phone", "13900001111")));
        var suggestion = new ServiceVisit(board, "suggestions");
        var idea = await suggestion.HandInAsync(await suggestion.AnswerAsync(await suggestion.BeginAsync("suggestion"), ("topic", "station"), ("idea", "门口放一条长椅")));
        await board.App.SignInAsync();
        var home = await board.App.Staff.GetStringAsync("/");

        using var byCode = await board.App.Staff.SendFormAsync("/find", home, ("Typed", code));
        using var byPhone = await board.App.Staff.SendFormAsync("/find", home, ("Typed", "139 0000 1111"));
        using var byName = await board.App.Staff.SendFormAsync("/find", home, ("Typed", "李小满"));
        using var scanned = await board.App.Staff.SendFormAsync("/find", home, ("Typed", $"意见建议 编号 {idea} 有效期至 2026-12-21"));
        using var nothing = await board.App.Staff.SendFormAsync("/find", home, ("Typed", "王不在"));

        Assert.All([byCode, byPhone, byName], found => Assert.StartsWith("/m/call-back/case/", found.Headers.Location?.ToString(), StringComparison.Ordinal));
        Assert.StartsWith("/m/suggestions/case/", scanned.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, nothing.StatusCode);
        Assert.Contains("没有查到", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_leads_on_to_another_with_the_reason_why()
    {
        await using var board = await JourneyBoard.StartAsync();
        var item = "/m/jobs/item/list/" + await board.AddAsync("叉车司机");

        var shown = await board.ReadAsync(item);

        Assert.Contains("href=\"/m/beds\"", shown, StringComparison.Ordinal);
        Assert.Contains("为什么看到这条：刚入职的人可以免费住过渡床位", shown, StringComparison.Ordinal);
    }
}
