using System.Globalization;
using System.Net;
using Host.Tests.Accounts;
using Host.Tests.Kiosk;
using Host.Tests.Services;

namespace Host.Tests.Cases;

/// <summary>A step that needs a permission of its own is taken by nobody who lacks it, whatever their browser sends.</summary>
public sealed class StepPermissionTests
{
    private const string Service = """
        { "version": 1, "plugin": "FormService", "title": { "zh-CN": "补贴", "en": "Aid" }, "settings": {
          "doors": { "go": { "title": { "zh-CN": "补贴", "en": "Aid" }, "case": "aid" } },
          "forms": { "aid": { "title": { "zh-CN": "补贴", "en": "Aid" }, "pages": { "one": { "fields": {
            "what": { "kind": "text", "label": { "zh-CN": "申请什么", "en": "What for" }, "required": true } } } } } },
          "cases": { "aid": { "title": { "zh-CN": "补贴", "en": "Aid" }, "form": "aid",
            "states": { "new": { "label": { "zh-CN": "待审核", "en": "New" } }, "done": { "label": { "zh-CN": "已批准", "en": "Granted" }, "closed": true } },
            "transitions": {
              "look": { "label": { "zh-CN": "补材料", "en": "Ask for papers" }, "from": ["new"], "to": "new" },
              "grant": { "label": { "zh-CN": "批准", "en": "Grant" }, "from": ["new"], "to": "done", "permission": "grant", "byCode": false } } } } } }
        """;

    [Fact]
    [Trait("row", "C8")]
    public async Task A_clerk_without_the_permission_reads_why_and_cannot_take_the_step()
    {
        await using var board = await StartAsync();
        var (visit, page) = await HandInAsync(board);
        var clerk = await board.App.SignInAsAsync("helper", "helper");
        var head = await board.App.SignInAsAsync("head", "head");
        (string, string)[] grant = [("version", visit.Cases()[0].Version.ToString(CultureInfo.InvariantCulture)), ("way", "grant")];

        var seen = WebUtility.HtmlDecode(await clerk.GetStringAsync(page));
        using var refused = await clerk.SendFormAsync(page + "?handler=Move", seen, grant);
        var state = visit.Cases()[0].Body.Text("state");
        using var granted = await head.SendFormAsync(page + "?handler=Move", await head.GetStringAsync(page), grant);

        Assert.Contains("没有这一步所需的权限（grant）", seen, StringComparison.Ordinal);
        Assert.Matches("<button[^>]*disabled[^>]*>批准</button>", seen);
        Assert.Contains("name=\"way\" value=\"look\"", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"way\" value=\"grant\"", seen, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, "new"), (refused.StatusCode, state));
        Assert.Equal((HttpStatusCode.Redirect, "done"), (granted.StatusCode, visit.Cases()[0].Body.Text("state")));
    }

    [Fact]
    [Trait("row", "C8")]
    public async Task A_step_that_is_guarded_later_is_guarded_for_open_cases_too()
    {
        await using var board = await StartAsync(s => s.Replace(", \"permission\": \"grant\"", "", StringComparison.Ordinal));
        var (_, page) = await HandInAsync(board);
        var clerk = await board.App.SignInAsAsync("helper", "helper");
        var before = await clerk.GetStringAsync(page);
        await File.WriteAllTextAsync(Path.Combine(board.App.Folder, "data", "config", "stations", "demo", "modules", "aid.json"), Service);
        await board.App.Get<StationKiosk.Host.Engines.EngineHost>().PublishAsync();

        var after = await clerk.GetStringAsync(page);

        Assert.Contains("value=\"grant\"", before, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"grant\"", after, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C8")]
    public void A_role_can_be_granted_the_permission_of_a_step_and_a_slip_in_its_name_is_told()
    {
        using var folder = new ServiceFolder();
        File.WriteAllText(folder.PathOf("aid"), Service);
        Roles(folder.Config);
        var good = folder.Reader.Read(folder.Config).FolderFaults;
        var roles = Path.Combine(folder.Config, "roles.json");
        File.WriteAllText(roles, File.ReadAllText(roles).Replace("aid.grant", "aid.grand", StringComparison.Ordinal));

        var wrong = folder.Reader.Read(folder.Config).FolderFaults;

        Assert.Empty(good);
        Assert.Contains("aid.grant", Assert.Single(wrong).In("en"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "C8")]
    public void A_permission_that_no_role_could_name_is_a_fault_at_its_line()
    {
        using var folder = new ServiceFolder();
        File.WriteAllText(folder.PathOf("aid"), Service.Replace("\"permission\": \"grant\"", "\"permission\": \"aid.grant\"", StringComparison.Ordinal));

        var fault = Assert.Single(folder.Read("aid").Faults);

        Assert.EndsWith(".transitions.grant.permission", fault.Path, StringComparison.Ordinal);
    }

    private static Task<JourneyBoard> StartAsync(Func<string, string>? edit = null) => JourneyBoard.StartAsync(config =>
    {
        File.WriteAllText(Path.Combine(config, "stations", "demo", "modules", "aid.json"), edit is null ? Service : edit(Service));
        Roles(config);
    });

    private static void Roles(string config)
    {
        var file = Path.Combine(config, "roles.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"admin\": {", """
            "helper": { "title": { "zh-CN": "帮办", "en": "Helper" }, "permissions": ["aid.cases", "aid.cases.edit"] },
            "head": { "title": { "zh-CN": "负责人", "en": "Head" }, "permissions": ["aid.cases", "aid.cases.edit", "aid.grant"] },
            "admin": {
            """, StringComparison.Ordinal));
    }

    private static async Task<(ServiceVisit Visit, string Page)> HandInAsync(JourneyBoard board)
    {
        var visit = new ServiceVisit(board, "aid");
        await board.App.SignInAsync();
        await visit.HandInAsync(await visit.AnswerAsync(await visit.BeginAsync("aid"), ("what", "培训")));
        return (visit, $"/m/aid/case/{Assert.Single(visit.Cases()).Id}");
    }
}
