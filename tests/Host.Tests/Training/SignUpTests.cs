using System.Net;
using System.Text.Json.Nodes;
using StationKiosk.Records;

namespace Host.Tests.Training;

public sealed class SignUpTests
{
    [Fact]
    [Trait("row", "T1")]
    public async Task A_hundred_at_once_for_ten_places_are_ten_with_a_place_and_ninety_with_a_clear_answer()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var id = await desk.OpenAsync(places: 10);
        var residents = Enumerable.Range(0, 100).Select(_ => StationApp.Client(desk.App.KioskUrl)).ToList();
        var checks = new string[residents.Count];
        for (var at = 0; at < residents.Count; at++)
        {
            checks[at] = await desk.FillAsync(id, at, kiosk: residents[at]);
        }

        var answers = await Task.WhenAll(residents.Select((kiosk, at) => desk.SendAsync(checks[at], kiosk)));

        residents.ForEach(kiosk => kiosk.Dispose());
        Assert.Equal(10, answers.Count(a => a.Page.Contains("报上了，您是", StringComparison.Ordinal)));
        Assert.Equal(30, answers.Count(a => a.Page.Contains("10 个名额都有人了。您排在候补第", StringComparison.Ordinal)));
        Assert.Equal(60, answers.Count(a => a.Status == HttpStatusCode.Conflict && a.Page.Contains("名额和候补都满了（候补 30 人）", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(1, 10).Select(n => (long?)n), desk.Seats("signed").Select(s => s.Body.Integer("number")).Order());
        Assert.Equal((10, 30, 0), (desk.Class(id).Body.Integer("taken"), desk.Class(id).Body.Integer("waiting"), desk.Class(id).Body.Integer("free")));
        // Also without any of that code: the store refuses a number that is given.
        await Assert.ThrowsAsync<UniqueViolationException>(() => desk.WriteAsync(work => work.Insert("seats", new JsonObject { ["class"] = id, ["case"] = "somebody", ["number"] = 7, ["state"] = "signed" }).Id));
    }

    [Fact]
    [Trait("row", "T2")]
    public async Task A_place_that_becomes_free_is_offered_in_order_for_some_hours_and_everyone_reads_why_not_yet()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var id = await desk.OpenAsync(places: 1);
        var codes = new List<string>();
        for (var person = 0; person < 4; person++)
        {
            codes.Add(await desk.SignUpAsync(id, person));
            desk.App.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Contains("您排在候补第 2 位", await desk.StatusAsync(codes[2]), StringComparison.Ordinal);

        await desk.GoAsync(codes[0], "cancel");
        var offered = await desk.StatusAsync(codes[1]);
        Assert.Contains("名额为您保留到 11-22 10:00", offered, StringComparison.Ordinal);
        Assert.Contains("我要参加", offered, StringComparison.Ordinal);
        Assert.Contains("您排在候补第 1 位", await desk.StatusAsync(codes[2]), StringComparison.Ordinal);
        Assert.Single(desk.Calls("offer"));

        await desk.AtAsync(desk.App.Clock.GetUtcNow() + TimeSpan.FromHours(25));
        await desk.RunAsync("lapse");
        Assert.Contains("名额给了下一位", await desk.StatusAsync(codes[1]), StringComparison.Ordinal);
        Assert.Contains("名额为您保留到", await desk.StatusAsync(codes[2]), StringComparison.Ordinal);

        await desk.GoAsync(codes[2], "decline");
        await desk.GoAsync(codes[3], "accept");
        var signed = await desk.StatusAsync(codes[3]);
        Assert.Contains("报上了，您是 1 号", signed, StringComparison.Ordinal);
        Assert.Equal((1, 0), (desk.Class(id).Body.Integer("taken"), desk.Class(id).Body.Integer("waiting")));
        Assert.Contains("1 / 1 人", await desk.ConsoleAsync($"class/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "T7")]
    public async Task The_rule_that_a_class_shows_is_the_rule_that_decides_and_what_it_leaves_open_goes_to_staff()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var id = await desk.OpenAsync(places: 5, rules: ["local", "not-employed"]);

        var shown = await desk.Board.ReadAsync($"/m/training/item/classes/{id}");
        var (status, refused) = await desk.SendAsync(await desk.FillAsync(id, 1, hukou: "none"));
        var open = await desk.SignUpAsync(id, 2, status: "");

        Assert.Contains("目前没有正式工作（依据：区就业资金管理细则第四条）", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("没有本区户口或居住证 到住处所在派出所办居住证", refused, StringComparison.Ordinal);
        Assert.Contains("有一项条件要工作人员核对", await desk.StatusAsync(open), StringComparison.Ordinal);
        Assert.Equal(0, desk.Class(id).Body.Integer("taken"));
        var waiting = Assert.Single(desk.Seats("to-check"));
        var page = await desk.ConsoleAsync($"class/{id}");
        Assert.Contains("条件待核对", page, StringComparison.Ordinal);
        Assert.Contains("ZW", page, StringComparison.Ordinal);
        Assert.DoesNotContain("张伟", page, StringComparison.Ordinal);
        Assert.DoesNotContain("张伟", waiting.Body.Json, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "T4")]
    public async Task A_village_worker_signs_a_group_up_all_or_none_and_each_can_leave_alone()
    {
        await using var desk = await TrainingDesk.StartAsync();
        var id = await desk.OpenAsync(places: 2, rules: ["local"]);
        await desk.SignUpAsync(id, 9);

        var wrong = await desk.PostConsoleAsync($"group/{id}", [("worker", "V-012"), ("agreed", "true"), .. Row(0, 1), .. Row(1, 1), .. Row(2, 2, "none"), .. Row(3, 9)]);
        var none = desk.All("seats").Count;
        var done = await desk.PostConsoleAsync($"group/{id}", [("worker", "V-012"), ("agreed", "true"), .. Row(0, 1), .. Row(1, 2), .. Row(2, 3)]);

        Assert.Contains("一个也没有报上", wrong, StringComparison.Ordinal);
        Assert.All((string[])["这个身份证号在表里出现了两次", "没有本区户口或居住证", "这个人已经在这个班上或候补里"], fault => Assert.Contains(fault, wrong, StringComparison.Ordinal));
        Assert.Equal(1, none);
        Assert.Contains("3 个人都报好了", done, StringComparison.Ordinal);
        Assert.Equal((2, 2), (desk.Seats("signed").Count, desk.Seats("waiting").Count));
        var brought = desk.All("seats").Where(s => s.Body.Text("worker") == "V-012").ToList();
        Assert.Equal(3, brought.Count);
        await desk.GoAsync(brought.Single(s => s.Body.Integer("number") is not null).Body.Text("code")!, "cancel");
        Assert.Equal((1, 1, 1), (desk.Seats("signed").Count, desk.Seats("offered").Count, desk.Seats("waiting").Count));
    }

    [Fact]
    [Trait("row", "T3")]
    public async Task Wishes_are_counted_by_topic_and_place_and_those_who_wished_are_called_when_a_class_opens()
    {
        await using var desk = await TrainingDesk.StartAsync();
        for (var person = 0; person < 10; person++)
        {
            var check = await desk.Visit.AnswerAsync(await desk.Visit.BeginAsync("interest"), ("topic", "craft"), ("village", person == 9 ? "nanqiao" : "chunfeng"), ("name", "李梅"), ("phone", TrainingDesk.PhoneOf(person)), ("consent", "2026-11"));
            await desk.Visit.HandInAsync(check);
        }

        var few = await desk.ConsoleAsync("tables/demand");
        await desk.Visit.HandInAsync(await desk.Visit.AnswerAsync(await desk.Visit.BeginAsync("interest"), ("topic", "craft"), ("village", "chunfeng"), ("name", "李梅"), ("phone", TrainingDesk.PhoneOf(20)), ("consent", "2026-11")));
        var twice = await desk.Visit.AnswerAsync(await desk.Visit.BeginAsync("interest"), ("topic", "craft"), ("village", "nanqiao"), ("name", "李梅"), ("phone", TrainingDesk.PhoneOf(20)), ("consent", "2026-11"));
        var (status, refusal) = await desk.SendAsync(twice);

        var counts = desk.All("demand").ToDictionary(d => d.Body.Text("village")!, d => (d.Body.Integer("count"), d.Body.Text("state")), StringComparer.Ordinal);
        Assert.Equal(((long?)10, "reached"), counts["chunfeng"]);
        Assert.Equal(((long?)1, "open"), counts["nanqiao"]);
        Assert.DoesNotContain("手工编织</a>", few, StringComparison.Ordinal);
        Assert.Contains("够开班了", WebUtility.HtmlDecode(await desk.App.Staff.GetStringAsync("/")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("您已经登记过这一类", refusal, StringComparison.Ordinal);

        await desk.OpenAsync(places: 20, topic: "craft");
        Assert.Equal(11, desk.Calls("opens").Count);
        Assert.All(desk.All("demand"), d => Assert.Equal(0, d.Body.Integer("count")));
        Assert.All(desk.All("wishes"), w => Assert.Equal("told", w.Body.Text("state")));
    }

    private static IEnumerable<(string, string)> Row(int at, int person, string hukou = "local") =>
        [($"rows[{at}-name]", "王芳"), ($"rows[{at}-id]", TrainingDesk.IdOf(person)), ($"rows[{at}-phone]", TrainingDesk.PhoneOf(person)), ($"rows[{at}-hukou]", hukou), ($"rows[{at}-status]", "farmer")];
}
