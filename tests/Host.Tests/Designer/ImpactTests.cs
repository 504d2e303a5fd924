using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Host.Tests.Accounts;
using StationKiosk.Host.Accounts;
using StationKiosk.Host.Designer;

namespace Host.Tests.Designer;

/// <summary>A check that others share is changed: what rests on it, and for whom a result changes, stands before the button.</summary>
public sealed partial class ImpactTests
{
    [Fact]
    [Trait("row", "L8")]
    [Trait("row", "Y17")]
    public async Task A_check_that_policies_share_names_those_policies_and_every_test_person_whose_result_changes()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        var page = await DraftAsync(app, "policies", "\"checks\": {", "\"checks\": { \"recognised\": { \"when\": { \"field\": \"hukou\", \"is\": \"local\" } },");

        Assert.Matches("“认定为就业困难人员” 改了，有 [2-9] 处用到它", page);
        Assert.Contains("<li>困难人员公益性岗位", page, StringComparison.Ordinal);
        Assert.Matches("41 岁被裁，登记失业，失业保险 30 个月：“困难人员公益性岗位”由“不符合”变为“符合”", page);
        await OnlyWithReasonsAsync(app, "policies", page);
    }

    [Fact]
    [Trait("row", "L8")]
    public async Task A_rule_of_the_district_asks_the_test_people_of_every_station_that_stands_on_it()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var config = Path.Combine(app.Folder, "data", "config");
        File.Move(Path.Combine(config, "stations", "demo", "modules", "labour-check.json"), Path.Combine(config, "district", "modules", "labour-check.json"));
        await File.WriteAllTextAsync(Path.Combine(config, "stations", "demo", "modules", "labour-check.json"), "{ \"version\": 1 }");
        // Another station has somebody of its own to watch.
        var north = Directory.CreateDirectory(Path.Combine(config, "stations", "north", "modules")).FullName;
        await File.WriteAllTextAsync(Path.Combine(north, "..", "station.json"), (await File.ReadAllTextAsync(Path.Combine(config, "stations", "demo", "station.json"))).Replace("春风就业驿站", "北街就业驿站", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(north, "labour-check.json"), """
            { "version": 1, "settings": { "people": { "own": { "title": { "zh-CN": "北街的印刷厂", "en": "A printer's in North Street" }, "form": "check", "outcome": "gaps",
              "answers": { "contract": "yes", "insurance": "part", "payday": "yes", "minimum": "yes", "hours": "na", "leave": "yes", "safety": "na", "rules": "yes" } } } } }
            """);
        await app.Get<StationKiosk.Host.Engines.EngineHost>().PublishAsync();

        var page = await DraftAsync(app, "labour-check", "\"when\": { \"field\": \"insurance\", \"in\": [\"yes\", \"na\"] }", "\"when\": { \"field\": \"insurance\", \"in\": [\"yes\", \"part\", \"na\"] }");

        Assert.Contains("<li>表单“用工自查”的结果“都做到了”</li>", page, StringComparison.Ordinal);
        Assert.Contains("用这份设置的站点：春风就业驿站、北街就业驿站", page, StringComparison.Ordinal);
        Assert.Matches("北街就业驿站：[^<]*北街的印刷厂[^<]*都做到了", page);
        Assert.Contains("社保只缴了一部分的工厂", page, StringComparison.Ordinal);
        await OnlyWithReasonsAsync(app, "labour-check", page);
    }

    [Fact]
    [Trait("row", "L10")]
    public async Task A_lock_of_the_district_says_whom_it_contradicts_before_it_is_written_and_takes_out_what_stands_against_it()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var config = Path.Combine(app.Folder, "data", "config");
        var station = Path.Combine(config, "stations", "demo", "modules", "jobs.json");
        await File.WriteAllTextAsync(Path.Combine(config, "district", "modules", "jobs.json"), """{ "version": 1, "plugin": "JobBoard", "settings": { "minimumWage": { "month": 2490, "hour": 21 } } }""");
        await File.WriteAllTextAsync(station, (await File.ReadAllTextAsync(station)).Replace("\"contactPolicy\"", "\"minimumWage\": { \"month\": 2300, \"hour\": 20 }, \"contactPolicy\"", StringComparison.Ordinal));
        await app.Get<StationKiosk.Host.Engines.EngineHost>().PublishAsync();

        var page = await DraftAsync(app, "jobs", "\"version\": 1,", "\"version\": 1, \"$lock\": [\"/settings/minimumWage\"],");
        using var unasked = await app.Staff.SendFormAsync("/s/district/designer/publish/jobs", page, ("seen", Seen().Match(page).Groups["it"].Value), ("why", "统一最低工资"));
        var before = await File.ReadAllTextAsync(station);
        using var stripped = await app.Staff.SendFormAsync("/s/district/designer/publish/jobs", page, ("seen", Seen().Match(page).Groups["it"].Value), ("why", "统一最低工资"), ("against", "strip"));
        var status = app.Get<StationKiosk.Host.Engines.EngineHost>().Live.Sites["demo"].Status["jobs"];

        Assert.Contains("这一改动涉及 1 个站点", page, StringComparison.Ordinal);
        Assert.Contains("与锁定冲突", page, StringComparison.Ordinal);
        Assert.Contains("请选择怎么办", WebUtility.HtmlDecode(await unasked.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("2300", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, stripped.StatusCode);
        Assert.DoesNotContain("minimumWage", await File.ReadAllTextAsync(station), StringComparison.Ordinal);
        Assert.Equal(StationKiosk.Host.Sites.ModuleState.Ready, status.State);
    }

    [Theory]
    [InlineData("recognised")]
    [InlineData("local-only")]
    [InlineData("jobless")]
    [Trait("row", "L14")]
    public async Task A_condition_over_questions_that_stand_elsewhere_is_kept_when_something_beside_it_is_changed(string check)
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var place = "/settings/checks/" + check;
        var page = $"/s/district/designer/edit/policies?at={Uri.EscapeDataString(place)}";
        var html = await app.Staff.GetStringAsync(page);

        using var sent = await app.Staff.SendFormAsync(page, html, [.. ShownForm.Of(html).With($"v{place}/title/zh-CN", "换了名字")]);

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var shown = WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/s/district/designer/publish/policies"));
        Assert.Contains("名称（中文） 由", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("条件 由", shown, StringComparison.Ordinal);
    }

    /// <summary>Keeps a draft of the district's file and shows what publishing it would do.</summary>
    private static async Task<string> DraftAsync(StationApp app, string module, string old, string now)
    {
        var desk = app.Get<DraftDesk>();
        var draft = desk.Open("district", module)!;
        var text = Encoding.UTF8.GetString(draft.Bytes);
        Assert.Contains(old, text, StringComparison.Ordinal);
        await desk.SaveAsync(draft, Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal)), "林静");
        var page = WebUtility.HtmlDecode(await app.Staff.GetStringAsync($"/s/district/designer/publish/{module}"));
        Assert.DoesNotContain("banner bad", page, StringComparison.Ordinal);
        return page;
    }

    private static async Task OnlyWithReasonsAsync(StationApp app, string module, string page)
    {
        var address = $"/s/district/designer/publish/{module}";
        var asked = Reason().Matches(page).Select(m => m.Groups["it"].Value).ToList();
        var seen = ("seen", Seen().Match(page).Groups["it"].Value);
        Assert.NotEmpty(asked);

        using var without = await app.Staff.SendFormAsync(address, page, seen, ("why", "新规定"));
        using var with = await app.Staff.SendFormAsync(address, page, [seen, ("why", "新规定"), .. asked.Select(a => (a, "按新规定应该这样"))]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (without.StatusCode, with.StatusCode));
        Assert.Equal(asked.Count, app.Get<AuditLog>().Find(new AuditFilter { What = "config.person-accepted" }).Rows.Count);
    }

    [GeneratedRegex("name=\"(?<it>accept-[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Reason();

    [GeneratedRegex("name=\"seen\" value=\"(?<it>[^\"]+)\"", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Seen();
}
