using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Configuration.Differences;
using StationKiosk.Host.Engines;

namespace Host.Tests.Cases;

/// <summary>A service changes while cases of it are open: what the rules say before flows or stays is what the clerk then sees.</summary>
public sealed class OpenCaseTests
{
    private const string Service = """
        { "version": 1, "plugin": "FormService", "title": { "zh-CN": "报修", "en": "Repairs" }, "settings": {
          "doors": { "go": { "title": { "zh-CN": "报修", "en": "Report" }, "case": "repair" } },
          "forms": { "repair": { "title": { "zh-CN": "报修", "en": "Repair" }, "pages": { "one": { "fields": {
            "what": { "kind": "choice", "label": { "zh-CN": "坏了什么", "en": "What is broken" }, "required": true,
              "options": { "lamp": { "label": { "zh-CN": "路灯", "en": "Lamp" } }, "pipe": { "label": { "zh-CN": "水管", "en": "Pipe" } } } },
            "floor": { "kind": "number", "label": { "zh-CN": "几楼", "en": "Floor" }, "required": true },
            "note": { "kind": "text", "label": { "zh-CN": "备注", "en": "Note" } } } } } } },
          "cases": { "repair": { "title": { "zh-CN": "报修", "en": "Repairs" }, "form": "repair",
            "states": { "new": { "label": { "zh-CN": "待派工", "en": "New" } }, "busy": { "label": { "zh-CN": "修理中", "en": "Busy" } }, "done": { "label": { "zh-CN": "已修好", "en": "Done" }, "closed": true } },
            "transitions": {
              "send": { "label": { "zh-CN": "派工", "en": "Send" }, "from": ["new"], "to": "busy" },
              "close": { "label": { "zh-CN": "修好了", "en": "Close" }, "from": ["new", "busy"], "to": "done" } } } } } }
        """;

    [Fact]
    [Trait("row", "L4")]
    public async Task New_words_flow_to_an_open_case_and_another_kind_does_not()
    {
        await using var board = await StartAsync();
        var visit = new ServiceVisit(board, "repairs");
        await board.App.SignInAsync();
        await HandInAsync(visit);
        var page = $"/m/repairs/case/{Assert.Single(visit.Cases()).Id}";
        Assert.Contains("几楼", await SeeAsync(board, page), StringComparison.Ordinal);

        await PublishAsync(board, visit, s => s
            .Replace("\"几楼\", \"en\": \"Floor\" }, \"required\": true", "\"所在楼层\", \"en\": \"Storey\" }", StringComparison.Ordinal)
            .Replace("\"路灯\"", "\"路灯（楼道灯）\"", StringComparison.Ordinal)
            .Replace("\"待派工\"", "\"等待派工\"", StringComparison.Ordinal));
        var worded = await SeeAsync(board, page);
        var filed = await SeeAsync(board, page + "?as=filed");
        var correct = await CorrectAsync(board, page);

        Assert.Contains("所在楼层", worded, StringComparison.Ordinal);
        Assert.Contains("路灯（楼道灯）", worded, StringComparison.Ordinal);
        Assert.Contains("等待派工", worded, StringComparison.Ordinal);
        Assert.DoesNotContain("几楼", worded, StringComparison.Ordinal);
        Assert.Contains("几楼", filed, StringComparison.Ordinal);
        Assert.DoesNotContain("所在楼层", filed, StringComparison.Ordinal);
        Assert.Matches("坏了什么[^<]*<span class=\"required\">", correct);
        Assert.DoesNotMatch("所在楼层[^<]*<span class=\"required\">", correct);

        await PublishAsync(board, visit, s => s.Replace("\"floor\": { \"kind\": \"number\"", "\"floor\": { \"kind\": \"date\"", StringComparison.Ordinal).Replace("\"所在楼层\"", "\"哪一天\"", StringComparison.Ordinal));
        var kind = await SeeAsync(board, page);

        Assert.Contains("几楼", kind, StringComparison.Ordinal);
        Assert.DoesNotContain("哪一天", kind, StringComparison.Ordinal);
        Assert.Contains("等待派工", kind, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L4")]
    public async Task A_step_and_a_state_that_were_added_serve_an_open_case_and_its_closed_record_keeps_them()
    {
        await using var board = await StartAsync();
        var visit = new ServiceVisit(board, "repairs");
        await board.App.SignInAsync();
        await HandInAsync(visit);
        await PublishAsync(board, visit, s => s
            .Replace("\"done\": {", "\"refused\": { \"label\": { \"zh-CN\": \"不予受理\", \"en\": \"Refused\" }, \"closed\": true }, \"done\": {", StringComparison.Ordinal)
            .Replace("\"close\": {", "\"refuse\": { \"label\": { \"zh-CN\": \"不受理\", \"en\": \"Refuse\" }, \"from\": [\"new\"], \"to\": \"refused\" }, \"close\": {", StringComparison.Ordinal));
        var found = Assert.Single(visit.Cases());

        var moved = await board.App.Get<CaseDesk>().MoveAsync(visit.Module, found.Id, new CaseStep(found.Version, "refuse", "", "", "clerk"));
        await PublishAsync(board, visit, _ => Service.Replace("几楼", "楼层", StringComparison.Ordinal));
        var closed = await SeeAsync(board, $"/m/repairs/case/{found.Id}");

        Assert.Equal(CaseMove.Done, moved);
        Assert.Contains("不予受理", closed, StringComparison.Ordinal);
        Assert.Contains("几楼", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("楼层", closed, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L4")]
    public async Task A_state_that_is_taken_away_lets_cases_in_it_go_on_and_no_other_in()
    {
        await using var board = await StartAsync();
        var visit = new ServiceVisit(board, "repairs");
        await HandInAsync(visit);
        await HandInAsync(visit);
        var desk = board.App.Get<CaseDesk>();
        var (inside, outside) = (visit.Cases()[0], visit.Cases()[1]);
        Assert.Equal(CaseMove.Done, await desk.MoveAsync(visit.Module, inside.Id, new CaseStep(inside.Version, "send", "", "", "clerk")));

        await PublishAsync(board, visit, s => s
            .Replace("\"busy\": { \"label\": { \"zh-CN\": \"修理中\", \"en\": \"Busy\" } }, ", "", StringComparison.Ordinal)
            .Replace("\"send\": { \"label\": { \"zh-CN\": \"派工\", \"en\": \"Send\" }, \"from\": [\"new\"], \"to\": \"busy\" },", "", StringComparison.Ordinal)
            .Replace("[\"new\", \"busy\"]", "[\"new\"]", StringComparison.Ordinal));
        inside = visit.Module.Store.Get("cases", inside.Id)!;

        Assert.Equal(CaseMove.NotFound, await desk.MoveAsync(visit.Module, outside.Id, new CaseStep(outside.Version, "send", "", "", "clerk")));
        Assert.Equal(CaseMove.Done, await desk.MoveAsync(visit.Module, inside.Id, new CaseStep(inside.Version, "close", "", "", "clerk")));
    }

    [Fact]
    [Trait("row", "L4")]
    public void Each_change_says_whether_it_flows_to_open_cases_and_why()
    {
        using var folder = new ServiceFolder();
        File.WriteAllText(folder.PathOf("repairs"), Service);
        var before = folder.Read("repairs").Effective!;
        folder.Replace("repairs", "\"几楼\"", "\"所在楼层\"")
            .Replace("repairs", "\"en\": \"Floor\" }, \"required\": true }", "\"en\": \"Floor\" }, \"min\": 1 }")
            .Replace("repairs", ", \"pipe\": { \"label\": { \"zh-CN\": \"水管\", \"en\": \"Pipe\" } }", ", \"door\": { \"label\": { \"zh-CN\": \"门锁\", \"en\": \"Lock\" } }")
            .Replace("repairs", "\"note\": { \"kind\": \"text\", \"label\": { \"zh-CN\": \"备注\", \"en\": \"Note\" } }", "\"when\": { \"kind\": \"date\", \"label\": { \"zh-CN\": \"何时\", \"en\": \"When\" }, \"required\": true }")
            .Replace("repairs", "\"busy\": { \"label\": { \"zh-CN\": \"修理中\", \"en\": \"Busy\" } }, ", "")
            .Replace("repairs", "\"send\": { \"label\": { \"zh-CN\": \"派工\", \"en\": \"Send\" }, \"from\": [\"new\"], \"to\": \"busy\" },", "")
            .Replace("repairs", "[\"new\", \"busy\"]", "[\"new\"]");
        var changes = SettingsDiff.Between(before, folder.Read("repairs").Effective!, folder.Reader.ShapeOf("FormService")!);

        var used = OpenCaseRules.Of(changes, (_, state) => state == "busy" ? 2 : 5);
        var unused = OpenCaseRules.Of(changes, (_, state) => state == "busy" ? 0 : 5);

        Assert.Equal(
            [
                "yes — question “Note” (text) is removed: it is asked no more; answers that were given stay",
                "no — option “Pipe” is removed: somebody may have chosen it",
                "yes — new option “Lock”: a correction may choose it too",
                "no — smallest — is now 1, was not set: they were handed in under the rule as it was and are not judged anew",
                "yes — label (Chinese) — was “几楼”, is now “所在楼层”: it is shown in the new words",
                "yes — required — was yes, is now no: a correction may leave it empty",
                "no — new question “When” (date): it is asked of new ones only",
                "no — state “Busy” is removed: some are in this state",
                "no — transition “Send” is removed: they may still go this way",
                "no — from — was “New, Busy”, is now “New”: they go on as the step was",
            ],
            used.Select(Say));
        Assert.All(used, r => Assert.Equal(("repair", 12), (r.Case, r.Open)));
        Assert.Contains("yes — state “Busy” is removed: none is in this state, and none comes into it any more", unused.Select(Say));
        Assert.Contains("yes — transition “Send” is removed: none is in this state, and none comes into it any more", unused.Select(Say));
    }

    private static string Say(OpenCaseRule rule) => $"{(rule.Flows ? "yes" : "no")} — {Body(rule.Change)}: {rule.Why.In("en").Text}";

    private static string Body(SettingsChange change) => change.Sentence.In("en").Text[(change.Where.In("en").Text.Length + 2)..];

    private static Task<JourneyBoard> StartAsync() => JourneyBoard.StartAsync(config => File.WriteAllText(Path.Combine(config, "stations", "demo", "modules", "repairs.json"), Service));

    private static async Task HandInAsync(ServiceVisit visit) =>
        await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("repair"), ("what", "lamp"), ("floor", "3")));

    private static async Task PublishAsync(JourneyBoard board, ServiceVisit visit, Func<string, string> edit)
    {
        var file = Path.Combine(board.App.Folder, "data", "config", "stations", "demo", "modules", "repairs.json");
        var before = visit.Module;
        var text = await File.ReadAllTextAsync(file);
        var edited = edit(text);
        Assert.NotEqual(text, edited);
        await File.WriteAllTextAsync(file, edited);
        await board.App.Get<EngineHost>().PublishAsync();
        Assert.NotSame(before, visit.Module);
    }

    private static async Task<string> SeeAsync(JourneyBoard board, string page) => WebUtility.HtmlDecode(await board.App.Staff.GetStringAsync(new Uri(page, UriKind.Relative)));

    private static async Task<string> CorrectAsync(JourneyBoard board, string page)
    {
        using var answer = await board.App.Staff.SendFormAsync(page + "?handler=Correct", await board.App.Staff.GetStringAsync(new Uri(page, UriKind.Relative)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
