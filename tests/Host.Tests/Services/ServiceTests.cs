using System.Globalization;
using System.Text.RegularExpressions;
using Host.Tests.Kiosk;
using StationKiosk.Host.Cases;

namespace Host.Tests.Services;

/// <summary>The demo's services made of JSON alone, each from the kiosk to the clerk and back.</summary>
public sealed class ServiceTests
{
    [Fact]
    [Trait("row", "D11")]
    [Trait("row", "D12")]
    public async Task A_report_without_a_name_gets_a_long_receipt_and_its_progress_by_code()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "report");
        var page = await visit.BeginAsync("report");
        page = await visit.AnswerAsync(page, ("category", "wages"), ("people", "12"), ("amount", "86000"), ("employer", "晨光工地"), ("story", "干了三个月没发钱"));
        page = await visit.AnswerAsync(page, ("place", "晨光工业园"));
        page = await visit.AnswerAsync(page, ("anonymous", "no-name"), ("name", "王小明"), ("phone", "13800001234"));

        var code = await visit.HandInAsync(page);

        Assert.Equal(17, code.Count(char.IsAsciiLetterOrDigit));
        var stored = Assert.Single(visit.Cases());
        // Unpaid wages are the inspectors' from the beginning, who have thirty days.
        Assert.Equal(("晨光工地", "inspection", "2026-12-21"), (stored.Body.Text("title"), stored.Body.Text("state"), stored.Body.Text("due")));
        var clear = await board.App.Get<CaseDesk>().RevealAsync(stored);
        Assert.Equal("""{"story":"干了三个月没发钱"}""", clear.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

        using var asked = await board.SendAsync("/ticket", "/ticket", ("Code", code));
        Assert.Contains("已转劳动监察大队处理，编号不变", await board.ReadAsync(asked.Headers.Location!.OriginalString), StringComparison.Ordinal);
        await MoveAsync(board, visit, "to-street");
        Assert.Contains("街道正在核查", await board.ReadAsync(asked.Headers.Location!.OriginalString), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C12")]
    public async Task An_answered_suggestion_is_published_and_can_be_read_by_everybody()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "suggestions");
        await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("suggestion"), ("topic", "station"), ("idea", "门口放一条长椅")));
        Assert.DoesNotContain("长椅", await board.ReadAsync("/m/suggestions/list/answers"), StringComparison.Ordinal);

        var without = await MoveAsync(board, visit, "decline", "");
        var moved = await MoveAsync(board, visit, "adopt", asked: new() { ["answer"] = "本周五已经放好，欢迎来坐。" });

        Assert.Equal((CaseMove.ReasonMissing, CaseMove.Done), (without, moved));
        var list = await board.ReadAsync("/m/suggestions/list/answers");
        Assert.Contains("门口放一条长椅", list, StringComparison.Ordinal);
        Assert.Contains("本周五已经放好", list, StringComparison.Ordinal);
        Assert.Contains("已采纳", list, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C9")]
    public async Task A_follow_up_is_due_on_the_day_the_clerk_names()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "call-back");
        await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "李大姐"), ("phone", "13900001111")));
        Assert.Equal("2026-11-23", Assert.Single(visit.Cases()).Body.Text("due"));
        board.App.Clock.Advance(TimeSpan.FromDays(3));

        await MoveAsync(board, visit, "missed");

        Assert.Equal(("again", "2026-11-25"), (Assert.Single(visit.Cases()).Body.Text("state"), Assert.Single(visit.Cases()).Body.Text("due")));
    }

    [Fact]
    [Trait("row", "L18")]
    public async Task A_person_cannot_register_twice_and_is_told_what_to_do()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "call-back");
        for (var i = 0; i < 3; i++)
        {
            await visit.HandInAsync(await CallBackAsync(visit, "13900001111"));
        }

        var check = await CallBackAsync(visit, "139 0000 1111");
        using var refused = await board.SendAsync(check, check);

        Assert.Equal(System.Net.HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("达到上限", System.Net.WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(3, visit.Cases().Count);
        await visit.HandInAsync(await CallBackAsync(visit, "13900002222"));
    }

    [Fact]
    [Trait("row", "L6")]
    public async Task A_self_check_ends_with_reasons_and_remedies_and_keeps_nothing()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "jobseekers");

        var end = await visit.AnswerAsync(await visit.BeginAsync("support"), ("local", "neither"), ("age", "40"));
        var no = await board.ReadAsync(end);
        var unknown = await visit.AnswerAsync(await visit.AnswerAsync(await visit.BeginAsync("support"), ("local", "local")), ("out", "long"), ("registered", "true"));
        var cannot = await board.ReadAsync(unknown);
        var yes = await board.ReadAsync(await visit.AnswerAsync(await visit.AnswerAsync(await visit.BeginAsync("support"), ("local", "permit"), ("age", "40")), ("out", "long"), ("registered", "true")));

        Assert.Contains("住满半年可以在便民服务中心办居住证", no, StringComparison.Ordinal);
        Assert.Contains("还缺：年龄", cannot, StringComparison.Ordinal);
        Assert.Contains("您可能符合就业困难补贴", yes, StringComparison.Ordinal);
        Assert.Empty(visit.Cases());
    }

    [Fact]
    [Trait("row", "D6")]
    public async Task Places_nearby_stand_with_their_walk_and_hours_the_nearest_first()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "nearby");

        var list = await board.ReadAsync("/m/nearby?f-near=on");
        Assert.Contains("步行约", list, StringComparison.Ordinal);
        Assert.Contains("周一至周五 9:00–17:00", list, StringComparison.Ordinal);
        Assert.DoesNotContain("南桥镇就业驿站", list, StringComparison.Ordinal);
        var walks = Regex.Matches(await board.ReadAsync("/m/nearby"), "步行约 ?(?<it>[0-9]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => int.Parse(m.Groups["it"].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(walks.Order(), walks);
        Assert.True(walks.Distinct().Count() > 2);

        Assert.Equal(8, visit.Module.Store.Count(new() { Collection = "nearby.places" }).Value);
    }

    [Fact]
    [Trait("row", "C7")]
    public async Task A_correction_keeps_what_stood_there_and_the_code_tells_of_it()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "call-back");
        await visit.HandInAsync(await CallBackAsync(visit, "13900001111"));
        var before = Assert.Single(visit.Cases());

        var without = await board.App.Get<CaseCorrection>().CorrectAsync(visit.Module, before.Id, before.Version, new() { ["phone"] = "13900003333" }, "", "clerk");
        var done = await board.App.Get<CaseCorrection>().CorrectAsync(visit.Module, before.Id, before.Version, new() { ["phone"] = "13900003333", ["when"] = "noon" }, "号码少记一位", "clerk");

        Assert.Equal((CaseMove.ReasonMissing, CaseMove.Done), (without, done));
        var after = Assert.Single(visit.Cases());
        var clear = await board.App.Get<CaseDesk>().RevealAsync(after);
        Assert.Equal(("13900003333", "noon", "2026-11-21"), ((string?)clear["phone"], after.Body.Object("answers")!.Text("when"), after.Body.Text("corrected")));
        var change = visit.Module.Store.History("cases", after.Id)[^1];
        Assert.Equal("any", change.Before!.Object("answers")!.Text("when"));
        Assert.Single(CaseQueue.Find(visit.Module, null, CaseView.Open, "13900003333", null, board.App.Get<Sealing>(), CaseScope.Everything).Records);
        Assert.Empty(CaseQueue.Find(visit.Module, null, CaseView.Open, "13900001111", null, board.App.Get<Sealing>(), CaseScope.Everything).Records);
    }

    [Fact]
    [Trait("row", "K19")]
    public async Task After_hours_what_needs_staff_says_when_they_are_back_and_takes_a_call_back()
    {
        await using var board = await JourneyBoard.StartAsync();
        var open = await board.ReadAsync("/");
        board.App.Clock.Advance(TimeSpan.FromHours(13));

        var closed = await board.ReadAsync("/");

        Assert.Contains("href=\"/m/employers\"", open, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/m/employers\"", closed, StringComparison.Ordinal);
        Assert.Contains("现在可以留话，给您回电", closed, StringComparison.Ordinal);
        Assert.Contains("href=\"/m/jobs\"", closed, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L17")]
    public async Task A_photo_is_looked_into_sealed_with_its_case_and_never_on_the_disk_before()
    {
        await using var board = await JourneyBoard.StartAsync();
        var visit = new ServiceVisit(board, "report");
        var page = await visit.AnswerAsync(await visit.BeginAsync("report"), ("category", "safety"), ("employer", "晨光工地"), ("story", "电线裸露"));
        byte[] picture = [.. TinyPicture.Bytes, .. "a picture of a bare wire"u8];

        var wrong = await visit.AttachAsync(page, "photo", "MZ this is a program"u8.ToArray());
        var good = await visit.AttachAsync(page, "photo", picture);
        var token = System.Text.Json.JsonDocument.Parse(good.Answer).RootElement.GetProperty("file").GetString()!;
        var before = Kept(board);
        page = await visit.AnswerAsync(page, ("photo", token));
        await visit.HandInAsync(await visit.AnswerAsync(page, ("anonymous", "no-name")));

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("JPEG", wrong.Answer, StringComparison.Ordinal);
        Assert.Empty(before);
        var file = Assert.Single(Kept(board));
        Assert.DoesNotContain("bare wire", System.Text.Encoding.ASCII.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        var stored = Assert.Single(visit.Cases());
        var kept = await board.App.Get<CaseFiles>().ReadAsync((await board.App.Get<Sealing>().KeyAsync(stored.Id))!, Path.GetFileName(file));
        Assert.Equal("image/png", StationKiosk.Host.Forms.FileKind.Of(kept));
        Assert.Equal(-1, kept.AsSpan().IndexOf("bare wire"u8));
        Assert.Null(await board.App.Get<CaseFiles>().ReadAsync(await board.App.Get<Sealing>().NewKeyAsync("another"), Path.GetFileName(file)));
    }

    [Fact]
    [Trait("row", "L18")]
    public async Task Of_forty_who_want_the_last_ten_places_at_once_exactly_ten_get_one()
    {
        await using var board = await JourneyBoard.StartAsync(config => File.WriteAllText(Path.Combine(config, "stations", "demo", "modules", "places.json"), """
            { "version": 1, "plugin": "FormService", "title": { "zh-CN": "名额", "en": "Places" }, "settings": {
              "doors": { "go": { "title": { "zh-CN": "报名", "en": "Join" }, "case": "place" } },
              "forms": { "place": { "title": { "zh-CN": "报名", "en": "Join" }, "pages": { "one": { "fields": { "number": { "kind": "number", "label": { "zh-CN": "号", "en": "Number" } } } } } } },
              "cases": { "place": { "title": { "zh-CN": "报名", "en": "Places" }, "form": "place", "guard": { "most": 10 },
                "states": { "in": { "label": { "zh-CN": "已报名", "en": "In" } }, "out": { "label": { "zh-CN": "已取消", "en": "Out" }, "closed": true, "frees": true } },
                "transitions": { "leave": { "label": { "zh-CN": "取消", "en": "Leave" }, "from": ["in"], "to": "out" } } } } } }
            """));
        var visit = new ServiceVisit(board, "places");
        var desk = board.App.Get<CaseDesk>();

        var took = await Task.WhenAll(Enumerable.Range(0, 40).Select(TakeAsync));
        var first = visit.Cases()[0];
        await desk.MoveAsync(visit.Module, first.Id, new CaseStep(first.Version, "leave", "", "", "clerk"));
        var again = await TakeAsync(99);

        Assert.Equal(10, took.Count(t => t));
        Assert.True(again);
        Assert.False(await TakeAsync(100));

        async Task<bool> TakeAsync(int number)
        {
            try
            {
                await desk.SubmitAsync(visit.Module, new CaseSubmission { Kind = "place", Answers = new() { ["number"] = number }, Key = $"key-{number}", Actor = "kiosk" });
                return true;
            }
            catch (StationKiosk.Sdk.Plugins.RefusedException refused)
            {
                Assert.Contains("名额已满", refused.Why.In("zh-CN").Text, StringComparison.Ordinal);
                return false;
            }
        }
    }

    private static string[] Kept(JourneyBoard board)
    {
        var folder = Path.Combine(board.App.Folder, "data", "files");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    private static async Task<string> CallBackAsync(ServiceVisit visit, string phone) =>
        await visit.AnswerAsync(await visit.BeginAsync("call-back"), ("about", "jobs"), ("when", "any"), ("name", "李大姐"), ("phone", phone));

    private static Task<CaseMove> MoveAsync(JourneyBoard board, ServiceVisit visit, string way, string reason = "", System.Text.Json.Nodes.JsonObject? asked = null)
    {
        var found = visit.Cases()[0];
        return board.App.Get<CaseDesk>().MoveAsync(visit.Module, found.Id, new CaseStep(found.Version, way, reason, "", "clerk") { Asked = asked ?? [] });
    }
}
