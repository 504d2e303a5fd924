using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Beds;
using Host.Tests.Kiosk;

namespace Host.Tests.Services;

/// <summary>A number and the list behind it say the same.</summary>
public sealed class NumbersTests
{
    [Fact]
    [Trait("row", "C10")]
    [Trait("row", "B10")]
    public async Task A_report_by_reason_counts_each_result_says_how_many_were_other_and_leaves_out_what_has_none_yet()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "jobseekers");
        await ServiceDeskTests.RegisterAsync(visit);
        await StepAsync("call", "offered", ("f.call.next", "2026-12-05"));
        await StepAsync("call", "unreached", ("f.call.next", "2026-12-06"));
        await StepAsync("end", "other");
        await ServiceDeskTests.RegisterAsync(visit, phone: "13900003333");

        var report = await ReadAsync("/m/jobseekers/report/reasons");

        Assert.Equal(("1", "1", "1"), (Total(report, "推荐了岗位"), Total(report, "没有打通"), Total(report, "其他")));
        Assert.DoesNotContain("没有填", report, StringComparison.Ordinal);
        Assert.Contains("选“其他”的占 33%（3 个里有 1 个）", report, StringComparison.Ordinal);
        Assert.Contains("共 1 件，3 次结果", report, StringComparison.Ordinal);

        async Task StepAsync(string way, string reason, params (string, string)[] asked)
        {
            var found = visit.Cases().OrderBy(c => c.Id, StringComparer.Ordinal).First();
            var page = $"/m/jobseekers/case/{found.Id}";
            using var moved = await board.App.Staff.SendFormAsync(page + "?handler=Move", await board.App.Staff.GetStringAsync(page), [("version", found.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("way", way), ("reason", reason), .. asked]);
            Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        }

        async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync(path));
    }

    [Fact]
    [Trait("row", "C9")]
    public async Task A_tab_shows_as_many_as_it_says_and_the_home_the_same()
    {
        await using var town = await BedTown.StartAsync();
        await town.App.SignInAsync();
        var hotel = await town.HotelAsync("晨光驿站", ("201", "male", 4));
        var trusted = await town.EmployerAsync("云溪恒达电子有限公司");
        var papers = await town.EmployerAsync("云溪启航电子有限公司", "b");
        await town.BookAsync(hotel, trusted, 1);
        await town.BookAsync(hotel, trusted, 2);
        await town.BookAsync(hotel, papers, 3, grade: "b");

        var page = await town.App.Staff.GetStringAsync("/m/beds/cases/booking");
        foreach (var (query, label) in new[] { ("", "待办理"), ("?state=hold", "保留中"), ("?state=confirmed", "已确认"), ("?show=all", "全部") })
        {
            var shown = WebUtility.HtmlDecode(await town.App.Staff.GetStringAsync("/m/beds/cases/booking" + query));
            Assert.Equal(Badge(WebUtility.HtmlDecode(page), label), (shown.Split("<tbody>").ElementAtOrDefault(1) ?? "").Split("<tr>").Length - 1);
        }

        Assert.Equal((1, 2), (Badge(WebUtility.HtmlDecode(page), "待办理"), Badge(WebUtility.HtmlDecode(page), "已确认")));
    }

    [Fact]
    [Trait("row", "J7")]
    public async Task A_filter_whose_options_overlap_says_that_they_add_up_to_more()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.AddAsync("叉车司机", ("pay", "3000-9000元/月"));
        await board.AddAsync("装配工", ("pay", "5000-6000元/月"));

        Assert.Contains("加起来会比总数多", await board.ReadAsync("/m/jobs/filter/list/pay"), StringComparison.Ordinal);
        Assert.DoesNotContain("加起来会比总数多", await board.ReadAsync("/m/jobs/filter/list/district"), StringComparison.Ordinal);
    }

    private static int Badge(string page, string tab) =>
        int.Parse(page.Split($">{tab} <span class=\"badge")[1].Split('>')[1].Split('<')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static string Total(string page, string row) => page.Split($"{row}</th>")[1].Split("<b>")[1].Split("</b>")[0];
}
