using System.Net;
using System.Text.Json.Nodes;
using Host.Tests.Accounts;

namespace Host.Tests.Training;

public sealed class AttendanceTests
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    [Fact]
    [Trait("row", "T5")]
    public async Task Two_devices_and_a_tablet_that_was_offline_give_one_record_and_the_same_tap_counts_once()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var (id, seats) = await ClassTodayAsync(desk, people: 2);
        var (one, two) = (seats[0], seats[1]);
        await desk.AtAsync(new DateTimeOffset(2026, 11, 22, 9, 5, 0, China));

        await desk.PostConsoleAsync($"attend/{id}?day=2026-11-22", ("code", $"http://127.0.0.1/t/{one.Code}"), ("isOut", "false"));
        await desk.PostConsoleAsync($"attend/{id}?day=2026-11-22", ("code", TrainingDesk.IdOf(2)), ("isOut", "false"));
        JsonArray offline =
        [
            Tap("tablet-a-1", one.Case, "in", "08:55"),
            Tap("tablet-a-2", one.Case, "out", "12:02"),
            Tap("tablet-b-1", one.Case, "out", "11:58"),
            Tap("tablet-b-2", two.Case, "in", "07:30"),
            Tap("tablet-b-3", two.Case, "in", "12:30"),
            Tap("tablet-b-4", "nobody", "in", "09:00"),
        ];
        var first = await SyncAsync(desk, id, offline);
        var again = await SyncAsync(desk, id, offline);

        Assert.Equal(["Kept", "Kept", "Kept", "TooEarly", "TooLate", "NotOnClass"], first);
        Assert.Equal(["Known", "Known", "Known", "TooEarly", "TooLate", "NotOnClass"], again);
        var marks = desk.All("marks").ToDictionary(m => m.Body.Text("case")!, m => (m.Body.Text("in"), m.Body.Text("out")), StringComparer.Ordinal);
        Assert.Equal(2, marks.Count);
        Assert.Equal(("08:55", "12:02"), marks[one.Case]);
        Assert.Equal(("09:05", null), marks[two.Case]);
        Assert.Equal("attended", desk.Case(one.Case).Body.Text("state"));
    }

    [Fact]
    [Trait("row", "T6")]
    [Trait("row", "T9")]
    [Trait("row", "T12")]
    public async Task Lists_follow_from_attendance_byte_for_byte_corrections_leave_a_trace_and_results_are_asked_and_counted()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var (id, seats) = await ClassTodayAsync(desk, people: 3);
        await desk.AtAsync(new DateTimeOffset(2026, 11, 22, 12, 0, 0, China));
        await SyncAsync(desk, id, [Tap("nonce-001", seats[0].Case, "in", "09:00"), Tap("nonce-002", seats[0].Case, "out", "12:00"), Tap("nonce-003", seats[1].Case, "in", "09:00"), Tap("nonce-004", seats[1].Case, "out", "10:00")]);
        await NotYetAsync(desk, seats[2].Code);

        await desk.AtAsync(new DateTimeOffset(2026, 11, 23, 9, 0, 0, China));
        var (xlsx, csv) = await FilesAsync(desk, id, "2026-11-22");
        await desk.PostConsoleAsync($"attend/{id}?day=2026-11-22&handler=Correct", ("seat", seats[1].Case), ("came", "09:00"), ("went", "12:00"), ("why", "忘了签退"));
        var (sameXlsx, sameCsv) = await FilesAsync(desk, id, "2026-11-22");
        var (_, now) = await FilesAsync(desk, id, "2026-11-23");

        Assert.Equal(xlsx, sameXlsx);
        Assert.Equal(csv, sameCsv);
        Assert.Equal(2, Text(csv).TrimEnd().Split('\n').Length);
        Assert.Equal(3, Text(now).TrimEnd().Split('\n').Length);
        Assert.Contains("500", Text(csv), StringComparison.Ordinal);
        var page = await desk.ConsoleAsync($"hours/{id}");
        Assert.Contains("09:00–10:00 改为 09:00–12:00（忘了签退）", page, StringComparison.Ordinal);
        Assert.Contains("合格 2 人，补贴共 1,000 元", page, StringComparison.Ordinal);

        await desk.RunAsync("finish");
        Assert.Equal(["completed", "completed", "absent"], seats.Select(s => desk.Case(s.Case).Body.Text("state")));
        await RateAsync(desk, seats[0].Code);

        await desk.AtAsync(new DateTimeOffset(2026, 12, 23, 9, 0, 0, China));
        await desk.RunAsync("follow");
        Assert.Equal(2, desk.Calls("after-30").Count);
        await desk.AtAsync(new DateTimeOffset(2027, 2, 25, 9, 0, 0, China));
        await desk.RunAsync("follow");
        await desk.RunAsync("follow");
        Assert.Equal(2, desk.Calls("after-90").Count);
        var funnel = await desk.ConsoleAsync("outcomes");
        Assert.Contains("已结束的 1 个班", funnel, StringComparison.Ordinal);
        Assert.Contains("<b>不显示</b>", funnel, StringComparison.Ordinal);
        Assert.Contains("不足 5 份", await desk.ConsoleAsync("trainers"), StringComparison.Ordinal);
    }

    private static async Task<(string Id, IReadOnlyList<(string Case, string Code)> Seats)> ClassTodayAsync(TrainingDesk desk, int people)
    {
        var id = await desk.OpenAsync(places: 10, first: 1, last: 1, allowance: 500);
        var seats = new List<(string, string)>();
        for (var person = 1; person <= people; person++)
        {
            var code = (await desk.SignUpAsync(id, person)).Replace("-", "", StringComparison.Ordinal);
            seats.Add((desk.All("seats").Single(s => s.Body.Text("code") == code).Body.Text("case")!, code));
        }

        return (id, seats);
    }

    private static JsonObject Tap(string nonce, string person, string kind, string at) => new JsonObject { ["nonce"] = nonce, ["case"] = person, ["day"] = "2026-11-22", ["kind"] = kind, ["at"] = at };

    private static async Task<IReadOnlyList<string>> SyncAsync(TrainingDesk desk, string id, JsonArray taps)
    {
        var page = await desk.App.Staff.GetStringAsync($"/m/training/attend/{id}?day=2026-11-22");
        using var answer = await desk.App.Staff.SendFormAsync($"/m/training/attend/{id}?day=2026-11-22&handler=Sync", page, ("marks", taps.ToJsonString()));
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["marks"]!.AsArray().Select(o => (string)o!["outcome"]!)];
    }

    private static async Task<(byte[] Xlsx, byte[] Csv)> FilesAsync(TrainingDesk desk, string id, string day)
    {
        var page = await desk.App.Staff.GetStringAsync($"/m/training/hours/{id}?asof={day}");
        using var xlsx = await desk.App.Staff.SendFormAsync($"/m/training/hours/{id}?asof={day}", page, ("list", "allowance"), ("format", "xlsx"));
        using var csv = await desk.App.Staff.SendFormAsync($"/m/training/hours/{id}?asof={day}", page, ("list", "allowance"), ("format", "csv"));
        return (await xlsx.Content.ReadAsByteArrayAsync(), await csv.Content.ReadAsByteArrayAsync());
    }

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    private static async Task NotYetAsync(TrainingDesk desk, string code)
    {
        using var refused = await desk.Board.SendAsync("/m/training/rate", "/m/training/rate", ("code", code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    // Two taps after the code; the counts of the class are all that is kept of them.
    private static async Task RateAsync(TrainingDesk desk, string code)
    {
        using var begun = await desk.Board.SendAsync("/m/training/rate", "/m/training/rate", ("code", code));
        using var one = await desk.Board.SendAsync("/m/training/rate", "/m/training/rate", ("code", code), ("score", "5"));
        using var two = await desk.Board.SendAsync("/m/training/rate", "/m/training/rate", ("code", code), ("score", "5"), ("score", "4"));
        using var again = await desk.Board.SendAsync("/m/training/rate", "/m/training/rate", ("code", code), ("score", "1"), ("score", "1"));

        Assert.Contains("老师讲得怎么样", WebUtility.HtmlDecode(await one.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("谢谢您", WebUtility.HtmlDecode(await two.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("已经打过分了", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var kept = Assert.Single(desk.All("evaluations")).Body;
        Assert.Equal((1L, 1L), (kept.Integer("course-5"), kept.Integer("teacher-4")));
        Assert.DoesNotContain(code, kept.Json, StringComparison.Ordinal);
    }
}
