using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Plugins;
using StationKiosk.Host.Modules;
using StationKiosk.Records;

namespace Host.Tests.Services;

/// <summary>An employer under watch: a specialist is paired with it and visits, and what it needs is followed until it is solved.</summary>
public sealed class EmployerWatchTests
{
    [Fact]
    [Trait("row", "D17")]
    public async Task An_employer_is_paired_with_a_specialist_every_visit_stays_to_be_read_and_its_need_is_counted_as_solved()
    {
        await using var board = await JourneyBoard.StartAsync();
        var staff = board.App.Staff;
        await board.App.SignInAsync();
        var visit = new ServiceVisit(board, "employers");
        var employer = await board.App.Get<ModuleWriter>().WriteAsync(visit.Module, work => work.Insert("employers", new JsonObject { ["name"] = "石桥纸箱厂" }).Id, new WriteContext { Actor = "test" });

        await ActAsync("pair", ("who", "周敏"));
        await ActAsync("visited", ("day", "2026-11-03"));
        await ActAsync("visited", ("day", "2026-11-19"));
        var record = await ReadAsync($"/m/employers/record/employers/{employer}");
        Assert.All((string[])["周敏", "2026-11-03", "2026-11-19"], said => Assert.Contains(said, record, StringComparison.Ordinal));

        var need = await visit.AnswerAsync(await visit.BeginAsync("need"), ("firm", "石桥纸箱厂"), ("contact", "孙主任"), ("phone", "13900001111"));
        await visit.HandInAsync(await visit.AnswerAsync(need, ("kinds", "hire"), ("people", "5")));
        await MoveAsync(("way", "contact"));
        await MoveAsync(("way", "visit"), ("f.visit.next", "2026-12-05"), ("f.visit.found", "缺糊盒工"));
        Assert.Equal("2026-12-05", visit.Cases()[0].Body.Text("due"));
        await MoveAsync(("way", "solve"), ("reason", "hired"));

        Assert.Equal("solved", visit.Cases()[0].Body.Text("state"));
        var read = await ReadAsync($"/m/employers/case/{visit.Cases()[0].Id}");
        Assert.Contains("缺糊盒工", read, StringComparison.Ordinal);
        Assert.Contains("招到人了", read, StringComparison.Ordinal);
        Assert.Matches(@"已解决</th>.*?<b>1</b>", (await ReadAsync("/m/employers/report/results")).ReplaceLineEndings(""));

        async Task ActAsync(string action, (string Field, string Value) asked)
        {
            var act = $"/m/employers/act/employers/{action}";
            using var question = await staff.SendFormAsync(act, await staff.GetStringAsync($"/m/employers/record/employers/{employer}"), ("id", employer));
            using var done = await staff.SendFormAsync(act, await question.Content.ReadAsStringAsync(), ("id", employer), ("sure", "1"), ("said", "1"), ($"f.{asked.Field}", asked.Value));
            await Until.TrueAsync(() => visit.Module.Store.Get(visit.Module.Stored("employers"), employer)!.Body.ToJson().Any(v => v.Value?.ToString() == asked.Value));
        }

        async Task MoveAsync(params (string Name, string Value)[] step)
        {
            var page = $"/m/employers/case/{visit.Cases()[0].Id}";
            using var moved = await staff.SendFormAsync(page + "?handler=Move", await staff.GetStringAsync(page), [("version", visit.Cases()[0].Version.ToString(CultureInfo.InvariantCulture)), .. step]);
            Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
        }

        async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await staff.GetStringAsync(path));
    }
}
