using System.Net;
using System.Text.RegularExpressions;
using Host.Tests.Beds;
using Host.Tests.Services;
using StationKiosk.Records;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Kiosk;

/// <summary>One station at different times of day: what depends on whether somebody is there says so everywhere. The shipped station opens 8:30–12:00 and 13:30–17:30, on Saturdays 9:00–12:00.</summary>
public sealed class StationNowTests
{
    [Fact]
    [Trait("row", "K19")]
    public async Task Home_and_help_know_whether_somebody_is_there_before_opening_at_lunch_at_night_and_on_a_holiday()
    {
        await using var board = await JourneyBoard.StartAsync();

        Assert.Contains("现在有人值守，到 12:00", await At("2026-11-21T10:00"), StringComparison.Ordinal);
        var early = await At("2026-11-23T07:10");
        Assert.Contains("现在没有人值守，今天 08:30 开放", early, StringComparison.Ordinal);
        var lunch = await At("2026-11-23T12:30");
        Assert.Contains("现在没有人值守，今天 13:30 开放", lunch, StringComparison.Ordinal);
        var night = await At("2026-11-23T23:30");
        Assert.Contains("现在没有人值守，明天 08:30 开放", night, StringComparison.Ordinal);
        Assert.DoesNotContain("很乐意帮您", night, StringComparison.Ordinal);
        Assert.Contains("请给我回电</a>", night, StringComparison.Ordinal);
        var holiday = await At("2027-01-01T10:00");
        Assert.Contains("现在没有人值守，明天 09:00 开放（元旦）", holiday, StringComparison.Ordinal);
        Assert.Contains("1月1日 星期五</span> <span>休息（元旦）", holiday, StringComparison.Ordinal);

        async Task<string> At(string local)
        {
            board.App.Clock.Set(DateTimeOffset.Parse(local + ":00+08:00", System.Globalization.CultureInfo.InvariantCulture));
            return await board.ReadAsync("/");
        }
    }

    [Fact]
    [Trait("row", "K19")]
    public async Task A_call_back_asked_for_before_a_closed_day_is_due_on_the_next_day_somebody_is_there()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "call-back");

        // Saturday: the day after is a Sunday, and nobody calls on Sundays.
        await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "王建国"), ("phone", "13900001111")));

        Assert.Equal("2026-11-23", Assert.Single(visit.Cases()).Body.Text("due"));
    }

    [Fact]
    [Trait("row", "D6")]
    public async Task The_nearest_open_place_is_found_at_any_hour_and_a_wrong_entry_is_told_in_two_taps()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "nearby");

        // Saturday, ten in the morning: the counters that keep office days are closed.
        var open = await board.ReadAsync("/m/nearby/list/places?f-open=on");
        Assert.Equal(["城东零工市场", "云溪职业技能培训中心", "湖滨就业驿站", "晨光工业园就业服务站", "南桥镇就业驿站"], JourneyBoard.Titles(open).OrderBy(t => Array.IndexOf(["城东零工市场", "云溪职业技能培训中心", "湖滨就业驿站", "晨光工业园就业服务站", "南桥镇就业驿站"], t)));
        var all = await board.ReadAsync("/m/nearby/list/places");
        Assert.Contains("现在开着", all, StringComparison.Ordinal);
        Assert.Contains("周一至周五 9:00–17:00（", all, StringComparison.Ordinal);

        board.App.Clock.Set(new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.FromHours(8)));
        Assert.Empty(JourneyBoard.Titles(await board.ReadAsync("/m/nearby/list/places?f-open=on")));
        Assert.Contains("周一至周五 9:00–17:00（明天 09:00 开放）", await board.ReadAsync("/m/nearby/list/places"), StringComparison.Ordinal);

        var id = visit.Module.Store.Find(new RecordQuery { Collection = "nearby.places", Words = "湖滨", Take = 1 }).Records[0].Id;
        var item = await board.ReadAsync($"/m/nearby/item/places/{id}");
        using var first = await board.Kiosk.GetAsync(new Uri(BedTown.Link(item, "/form/wrong"), UriKind.Relative));
        var page = first.Headers.Location!.OriginalString;
        var shown = await board.ReadAsync(page);
        Assert.Matches("<button[^>]*name=\"v-what\"[^>]*value=\"hours\"", shown);
        Assert.DoesNotContain("下一步", shown, StringComparison.Ordinal);
        using var second = await board.SendAsync(page, page, ("v-what", "hours"));
        Assert.Equal(HttpStatusCode.TemporaryRedirect, second.StatusCode);
        using var done = await board.SendAsync(page, second.Headers.Location!.OriginalString, ("v-what", "hours"));

        Assert.Contains("/done/", done.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var told = Assert.Single(visit.Cases());
        Assert.Equal(("places/" + id, "hours"), (told.Body.Text("subject"), told.Body.Object("answers")!.Text("what")));
    }

    [Fact]
    [Trait("row", "D6")]
    public async Task On_a_holiday_nobody_is_sent_to_a_place_that_does_not_say_that_it_is_open_then()
    {
        await using var board = await JourneyBoard.StartAsync();
        board.App.Clock.Set(new DateTimeOffset(2027, 1, 1, 10, 0, 0, TimeSpan.FromHours(8)));

        Assert.Equal(["城东零工市场"], JourneyBoard.Titles(await board.ReadAsync("/m/nearby/list/places?f-open=on")));
        Assert.Contains("节假日，去之前先打电话", await board.ReadAsync("/m/nearby/list/places"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "B5")]
    public async Task At_night_a_bed_can_be_reached_papers_wait_for_the_desk_and_the_ticket_is_good_for_its_nights()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 3));
        await town.WriteAsync(work => work.Update("hotels", work.Get("hotels", hotel)!, new() { ["bus"] = "101 路，末班 20:30" }));
        var trusted = await town.EmployerAsync("云溪恒达电子有限公司");
        var papers = await town.EmployerAsync("云溪启航电子有限公司", "b");
        string Hotels(string employer, int day) => $"/m/beds/hotels?employer={employer}&sex=male&in={day}";
        Assert.Contains("101 路，末班 20:30", await town.Board.ReadAsync(Hotels(trusted, 0)), StringComparison.Ordinal);

        // Saturday at half past eleven in the evening; the desk opens on Monday at half past eight.
        town.App.Clock.Set(new DateTimeOffset(2026, 11, 21, 23, 30, 0, TimeSpan.FromHours(8)));
        var tonight = await town.Board.ReadAsync(Hotels(trusted, 0));
        Assert.Contains("末班车 20:30 已经开走", tonight, StringComparison.Ordinal);
        Assert.Contains("0000-5550190", tonight, StringComparison.Ordinal);
        Assert.Contains("从明天开始住", tonight, StringComparison.Ordinal);
        Assert.DoesNotContain("已经开走", await town.Board.ReadAsync(Hotels(trusted, 1)), StringComparison.Ordinal);
        var onPapers = await town.Board.ReadAsync(Hotels(papers, 0));
        Assert.Contains("所以最早 2026-11-23 入住", onPapers, StringComparison.Ordinal);
        Assert.DoesNotContain(">今晚<", onPapers, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => town.BookAsync(hotel, papers, 1, grade: "b"));
        Assert.Contains("2026-11-23", refused.Why.ToString(), StringComparison.Ordinal);

        var held = await town.BookAsync(hotel, papers, 2, grade: "b", from: 2);
        Assert.Equal("2026-11-25", town.Module.Store.Get("cases", held)!.Body.Text("validUntil"));
        town.App.Clock.Set(new DateTimeOffset(2026, 11, 22, 21, 0, 0, TimeSpan.FromHours(8)));
        await town.RunAsync("tend");
        town.App.Clock.Set(new DateTimeOffset(2026, 11, 23, 9, 59, 0, TimeSpan.FromHours(8)));
        await town.RunAsync("tend");
        Assert.Equal("hold", town.StateOf(held));
        town.App.Clock.Set(new DateTimeOffset(2026, 11, 23, 10, 1, 0, TimeSpan.FromHours(8)));
        await town.RunAsync("tend");
        Assert.Equal("expired", town.StateOf(held));
    }

    [Fact]
    [Trait("row", "B5")]
    public async Task What_a_guest_reads_after_booking_is_one_thing_where_papers_are_asked_for_and_another_where_they_are_not()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 3));
        var trusted = await town.EmployerAsync("云溪恒达电子有限公司");
        var done = (await town.VisitAsync(trusted, hotel))[^1];

        Assert.Contains("床位订好了：晨光驿站", done, StringComparison.Ordinal);
        Assert.Contains("出示凭证和身份证", done, StringComparison.Ordinal);
        Assert.DoesNotContain("先到服务台", done, StringComparison.Ordinal);

        var papers = await town.EmployerAsync("云溪启航电子有限公司", "b");
        var held = await town.BookAsync(hotel, papers, 3, grade: "b");
        var code = town.Module.Store.Get("cases", held)!.Body.Text("ticket")!;
        using var found = await town.Board.SendAsync("/ticket", "/ticket", ("code", code));
        var read = await town.Board.ReadAsync(found.Headers.Location!.OriginalString);
        Assert.Contains("请先带材料到服务台核对", read, StringComparison.Ordinal);
        Assert.DoesNotContain("出示凭证和身份证", read, StringComparison.Ordinal);
        Assert.True(Regex.IsMatch(read, "床位保留到 11-21 11:30"), read);
    }
}
