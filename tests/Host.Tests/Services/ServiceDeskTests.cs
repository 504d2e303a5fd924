using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Modules;
using StationKiosk.Records;

namespace Host.Tests.Services;

/// <summary>What a clerk does with the cases of a service made of JSON alone, on the console's own pages.</summary>
public sealed class ServiceDeskTests
{
    [Fact]
    [Trait("row", "C9")]
    [Trait("row", "C10")]
    public async Task A_step_asks_what_it_needs_and_the_day_that_is_given_becomes_the_next_one_due()
    {
        await using var board = await JourneyBoard.StartAsync();
        var staff = board.App.Staff;
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "jobseekers");
        await RegisterAsync(visit);
        var page = $"/m/jobseekers/case/{visit.Cases()[0].Id}";
        var version = ("version", visit.Cases()[0].Version.ToString(System.Globalization.CultureInfo.InvariantCulture));

        using var without = await staff.SendFormAsync(page + "?handler=Move", await staff.GetStringAsync(page), version, ("way", "call"), ("reason", "offered"));
        var refused = WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync());
        using var moved = await staff.SendFormAsync(page + "?handler=Move", refused, version, ("way", "call"), ("reason", "offered"), ("f.call.next", "2026-12-05"), ("f.call.note", "周三去面试"));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        var after = WebUtility.HtmlDecode(await staff.GetStringAsync(page));

        Assert.Contains("这一项要填", refused, StringComparison.Ordinal);
        Assert.Equal(("helped", "2026-12-05"), (visit.Cases()[0].Body.Text("state"), visit.Cases()[0].Body.Text("due")));
        Assert.Contains("推荐了岗位", after, StringComparison.Ordinal);
        Assert.Contains("推荐了岗位", WebUtility.HtmlDecode(await staff.GetStringAsync("/m/jobseekers/report/reasons")), StringComparison.Ordinal);

        // Whoever answers for the follow-ups sees how many are late.
        Assert.Equal(("0", "1"), await LateAndLaterAsync(staff));
        board.App.Clock.Advance(TimeSpan.FromDays(20));
        await staff.TryAsync("admin", SignIn.Password);
        Assert.Equal(("1", "0"), await LateAndLaterAsync(staff));
    }

    private static async Task<(string Late, string Later)> LateAndLaterAsync(HttpClient staff)
    {
        var page = WebUtility.HtmlDecode(await staff.GetStringAsync("/m/jobseekers/report/due"));
        return (Total("已逾期"), Total("以后到期"));

        string Total(string row) => page.Split($"{row}</th>")[1].Split("<b>")[1].Split("</b>")[0];
    }

    [Fact]
    [Trait("row", "D17")]
    public async Task Employers_whom_nobody_visited_for_two_months_are_listed_with_their_specialist_until_a_visit_is_noted()
    {
        await using var board = await JourneyBoard.StartAsync();
        var staff = board.App.Staff;
        await board.App.SignInAsync();
        var module = new ServiceVisit(board, "employers").Module;
        foreach (var (name, visited) in new[] { ("晨光家政服务部", "2026-09-21"), ("云溪便民超市", "2026-09-23"), ("石桥纸箱厂", null) })
        {
            await board.App.Get<ModuleWriter>().WriteAsync(module, work => work.Insert("employers", new JsonObject { ["name"] = name, ["specialist"] = "张晓梅", ["visited"] = visited }), new WriteContext { Actor = "test" });
        }

        var silent = await SilentAsync();
        var act = "/m/employers/act/employers/visited?view=silent&all=1";
        using var asked = await staff.SendFormAsync(act, silent);
        using var noted = await staff.SendFormAsync(act, await asked.Content.ReadAsStringAsync(), ("sure", "1"), ("said", "2"), ("f.day", "2026-11-21"));
        for (var tries = 0; tries < 100 && (await SilentAsync()).Contains("石桥纸箱厂", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(50);
        }

        Assert.Contains("晨光家政服务部", silent, StringComparison.Ordinal);
        Assert.Contains("石桥纸箱厂", silent, StringComparison.Ordinal);
        Assert.Contains("张晓梅", silent, StringComparison.Ordinal);
        Assert.DoesNotContain("云溪便民超市", silent, StringComparison.Ordinal);
        Assert.DoesNotContain("张晓梅", await SilentAsync(), StringComparison.Ordinal);
        Assert.Contains("石桥纸箱厂", WebUtility.HtmlDecode(await staff.GetStringAsync("/m/employers/tables/employers?view=all")), StringComparison.Ordinal);

        async Task<string> SilentAsync() => WebUtility.HtmlDecode(await staff.GetStringAsync("/m/employers/tables/employers?view=silent"));
    }

    [Fact]
    [Trait("row", "C7")]
    public async Task A_clerk_corrects_an_answer_with_a_reason_and_the_resident_reads_that_it_was_corrected()
    {
        await using var board = await JourneyBoard.StartAsync();
        var staff = board.App.Staff;
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "call-back");
        var code = await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "李大姐"), ("phone", "13900001111")));
        var page = $"/m/call-back/case/{visit.Cases()[0].Id}";
        using var opened = await staff.SendFormAsync(page + "?handler=Correct", await staff.GetStringAsync(page));
        var form = WebUtility.HtmlDecode(await opened.Content.ReadAsStringAsync());
        (string, string)[] answers = [("version", "1"), ("f.about", "bed"), ("f.when", "any"), ("f.name", "李大姐"), ("f.phone", "13900002222")];

        using var without = await staff.SendFormAsync(page + "?handler=Save", form, answers);
        using var saved = await staff.SendFormAsync(page + "?handler=Save", form, [.. answers, ("why", "电话少记一位")]);

        Assert.Contains("13900001111", form, StringComparison.Ordinal);
        Assert.Contains("请写明为什么更正", WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("bed", visit.Cases()[0].Body.Object("answers")!.Text("about"));
        Assert.Contains("电话少记一位", WebUtility.HtmlDecode(await staff.GetStringAsync(page)), StringComparison.Ordinal);
        Assert.NotEmpty(board.App.Get<AuditLog>().Find(new AuditFilter { What = "person.seen" }).Rows);
        using var asked = await board.SendAsync("/ticket", "/ticket", ("Code", code));
        Assert.Contains("更正过内容", await board.ReadAsync(asked.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L17")]
    public async Task A_signature_is_seen_only_by_who_has_just_said_why()
    {
        await using var board = await JourneyBoard.StartAsync();
        var staff = board.App.Staff;
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "jobseekers");
        await RegisterAsync(visit, signature: true);
        var found = visit.Cases()[0];
        var page = $"/m/jobseekers/case/{found.Id}";
        var file = (string)found.Body.ToJson()["files"]![0]!;

        using var before = await staff.GetAsync(new Uri($"{page}?handler=File&file={file}", UriKind.Relative));
        using var look = await staff.SendFormAsync(page + "?handler=Show", await staff.GetStringAsync(page), ("look", "contact"));
        using var after = await staff.GetAsync(new Uri($"{page}?handler=File&file={file}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        Assert.Contains(file, await look.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Equal("attachment", after.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("image/png", after.Content.Headers.ContentType?.MediaType);
    }

    internal static async Task RegisterAsync(ServiceVisit visit, bool signature = false, string phone = "13800001234")
    {
        var page = await visit.AnswerAsync(await visit.BeginAsync("seeker"), ("name", "王小明"), ("phone", phone), ("status", "out"), ("out-since", "2026-01-10"));
        page = await visit.AnswerAsync(page, ("job", "factory"), ("pay", "5000"));
        var more = new List<(string, string)> { ("consent", "2026-1") };
        if (signature)
        {
            var (_, answer) = await visit.AttachAsync(page, "signature", TinyPicture.Bytes);
            more.Add(("signature", System.Text.Json.JsonDocument.Parse(answer).RootElement.GetProperty("file").GetString()!));
        }

        await visit.HandInAsync(await visit.AnswerAsync(page, [.. more]));
    }
}
