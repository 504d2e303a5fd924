using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using StationKiosk.Sdk.Plugins;

namespace Host.Tests.Beds;

public sealed class EmployerTests
{
    [Fact]
    [Trait("row", "B4")]
    public async Task Lists_come_by_import_with_a_dry_run_and_a_removed_employer_keeps_its_guests_and_sends_no_new_ones()
    {
        await using var town = await BedTown.StartAsync();
        var beds = await town.ImportAsync("beds", "宾馆名称,镇（街道）,地址,电话,每晚价格（元）,房间号,入住对象,无障碍,床号\n晨光驿站,云溪镇,春风路1号,0000-5551000,80,201,男,否,1\n晨光驿站,云溪镇,春风路1号,0000-5551000,80,201,男,否,2\n晨光驿站,云溪镇,春风路1号,0000-5551000,80,202,外星人,否,1\n");
        Assert.Equal((2, 1), ((int)beds["new"]!, (int)beds["invalid"]!));
        await town.RunAsync("tie");
        var list = "单位名称,统一社会信用代码,公共信用等级,名额,名额开始日期,名额截止日期\n云溪恒达电子有限公司,91000000MA0000001{0},A级,1,2026-01-01,2026-12-31\n石桥瑞丰服装有限公司,91000000MA0000002{1},未评级,5,2026-01-01,2026-12-31\n";
        var employers = await town.ImportAsync("employers", string.Format(System.Globalization.CultureInfo.InvariantCulture, list, Check("1"), Check("2")));
        Assert.Equal((2, 0), ((int)employers["new"]!, (int)employers["invalid"]!));
        var hotel = Assert.Single(town.All("hotels")).Id;
        var employer = town.All("employers").Single(e => e.Body.Text("grade") == "a").Id;
        var guest = await town.BookAsync(hotel, employer, 1);

        await RefusedAsync("1 个名额已经用完", () => town.BookAsync(hotel, employer, 2));
        await town.App.SignInAsync();
        Assert.Contains("<td class=\"number\"><span class=\"badge bad\">0</span></td>", await town.App.Staff.GetStringAsync("/m/beds/quota"), StringComparison.Ordinal);

        // Places enough, so that only the list decides. What staff wrote by hand no list closes.
        await town.WriteAsync(work => work.Update("employers", work.Get("employers", employer)!, new() { ["quota"] = 9 }));
        var own = await town.EmployerAsync("南桥手工作坊");
        // A complete list of another name without the first: it is off the list since yesterday, whoever brought it.
        var next = string.Join('\n', list.Split('\n').Where((_, at) => at != 1));
        var removed = await town.ImportAsync("employers", string.Format(System.Globalization.CultureInfo.InvariantCulture, next, "", Check("2")), "12 月名录", complete: true);
        Assert.Equal((0, 1), ((int)removed["new"]!, (int)removed["closed"]!));
        Assert.Null(town.Module.Store.Get(town.Module.Stored("employers"), own)!.Body.Text("listed-until"));
        await RefusedAsync("已移出名录，最后一天是 2026-11-20", () => town.BookAsync(hotel, employer, 2));
        Assert.Equal(("confirmed", 2), (town.StateOf(guest), town.Nights(guest).Count));
        var kiosk = await town.Board.ReadAsync("/m/beds?q=" + Uri.EscapeDataString("恒达"));
        Assert.Contains("已移出名录", kiosk, StringComparison.Ordinal);
        Assert.DoesNotContain("hotels?employer=" + employer, kiosk, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "B5")]
    [Trait("row", "B7")]
    [Trait("row", "B18")]
    public async Task From_the_employers_initials_to_the_voucher_six_screens_and_a_signature_stand_for_all_papers()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 2));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司");

        var screens = await town.VisitAsync(employer, hotel);

        Assert.True(screens.Count <= 8);
        Assert.Contains("签承诺书就行，不用交材料", screens[0], StringComparison.Ordinal);
        Assert.Contains("本人承诺", screens[3], StringComparison.Ordinal);
        var stay = Assert.Single(town.All("stays"));
        Assert.Equal(("confirmed", "2026-1", "2026-11-21 10:00", "电子劳动合同"), (stay.Body.Text("state"), stay.Body.Text("text-version"), stay.Body.Text("committed-at"), stay.Body.Text("certificate")));
        // The voucher, and the same again for whoever lost it and knows the code.
        using var asked = await town.Board.SendAsync("/ticket", "/ticket", ("Code", JourneyBoard.CodeOn(screens[^1])));
        var found = await town.Board.ReadAsync(asked.Headers.Location!.OriginalString);
        Assert.Contains("小票再打一张", found, StringComparison.Ordinal);
        var again = await town.Board.ReadAsync("/ticket?found=True&slip=True");
        Assert.Equal(JourneyBoard.CodeOn(screens[^1]), JourneyBoard.CodeOn(again));
        foreach (var line in new[] { "晨光驿站", "出门右转坐公交 3 路", "版本 2026-1，2026-11-21 10:00 签署", "请在 11-21 21:00 前到店", "找工作" })
        {
            Assert.Contains(line, screens[^1], StringComparison.Ordinal);
            Assert.Contains(line, again, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("赵金銮", again, StringComparison.Ordinal);

        Assert.DoesNotContain("赵金銮", screens[^1], StringComparison.Ordinal);
        var voucher = town.Module.Definition.Handlers.Slips["booking"];
        Assert.NotNull(voucher);
    }

    [Fact]
    [Trait("row", "B5")]
    [Trait("row", "B6")]
    public async Task Below_grade_a_papers_are_asked_for_and_a_commitment_that_did_not_hold_leads_there_until_it_is_restored()
    {
        await using var town = await BedTown.StartAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 20));
        var employer = await town.EmployerAsync("云溪恒达电子有限公司");
        var unknown = await town.EmployerAsync("石桥瑞丰服装有限公司", "none");
        using (var begun = await town.Board.Kiosk.GetAsync(new Uri($"/m/beds/form/booking?v-employer={unknown}&v-grade=none&v-sex=male&v-from=2026-11-21&v-nights=2&v-accessible=false&v-hotel={hotel}&v-wait=false", UriKind.Relative)))
        {
            var visit = new Services.ServiceVisit(town.Board, "beds");
            var papers = await visit.AnswerAsync(begun.Headers.Location!.OriginalString, ("name", "赵金銮"), ("id", BedTown.Id(50, "male")), ("phone", "13900001111"));
            Assert.Contains("劳动合同或录用通知", await town.Board.ReadAsync(papers), StringComparison.Ordinal);
            await visit.HandInAsync(await visit.AnswerAsync(papers));
        }

        Assert.Equal("documents", Assert.Single(town.All("stays")).Body.Text("path"));
        for (var i = 0; i < 12; i++)
        {
            await town.BookAsync(hotel, employer, i);
        }

        await town.App.SignInAsync();
        const string Round = "/m/beds/sample?from=2026-11-01&until=2026-11-30&seed=20261121";
        var (first, again) = (Tickets(await town.App.Staff.GetStringAsync(Round)), Tickets(await town.App.Staff.GetStringAsync(Round)));
        Assert.Equal(3, first.Count);
        Assert.Equal(first, again);
        Assert.NotEqual(first, Tickets(await town.App.Staff.GetStringAsync(Round + "7")));
        await town.PostAsync(Round, "", ("from", "2026-11-01"), ("until", "2026-11-30"), ("seed", "20261121"));
        var sample = town.All("samples")[0].Id;
        Assert.Equal("2026-11-01/2026-11-30/20261121", town.All("samples")[0].Body.Text("round"));

        await town.ActAsync("samples", "ask", sample);
        await town.ActAsync("samples", "fail", sample, ("f.note", "没有合同"));
        Assert.Equal("asked", Sample("state"));
        town.App.Clock.Advance(TimeSpan.FromDays(11));
        await town.SignInAgainAsync();
        await town.ActAsync("samples", "fail", sample, ("f.note", "逾期未答复"));
        Assert.Equal(("failed", "2026-12-03"), (Sample("state"), Sample("consequence-from")));
        town.App.Clock.Advance(TimeSpan.FromDays(1));
        await town.SignInAgainAsync();
        Assert.Contains("需要劳动合同或录用通知", await town.Board.ReadAsync("/m/beds?q=HD"), StringComparison.Ordinal);
        await RefusedAsync("信用情况刚刚有变化", () => town.BookAsync(hotel, employer, 60, from: 12));
        await town.ActAsync("samples", "object", sample, ("f.note", "补交了合同"));
        await town.ActAsync("samples", "restore", sample, ("f.note", "合同属实"));
        Assert.Equal(("restored", "2026-12-02", "2026-12-03"), (Sample("state"), Sample("decided-on"), Sample("restored-on")));
        Assert.Contains("签承诺书就行", await town.Board.ReadAsync("/m/beds?q=HD"), StringComparison.Ordinal);

        string? Sample(string field) => town.Module.Store.Get(town.Module.Stored("samples"), sample)!.Body.Text(field);
    }

    private static List<string> Tickets(string page) =>
        [.. System.Text.RegularExpressions.Regex.Matches(page, "<li>(?<it>[0-9A-Z]{9}) ", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)).Select(m => m.Groups["it"].Value)];

    private static char Check(string last) => StationKiosk.Sdk.Fields.CreditCodeField.CheckCharacter("91000000MA000000" + last);

    private static async Task RefusedAsync(string part, Func<Task<string>> book) =>
        Assert.Contains(part, (await Assert.ThrowsAsync<RefusedException>(book)).Why.ToString(), StringComparison.Ordinal);
}
