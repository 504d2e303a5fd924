using System.Net;
using System.Text.Json.Nodes;
using StationKiosk.Host.Cases;
using StationKiosk.Host.Engines;
using StationKiosk.Records;

namespace Host.Tests.Kiosk;

/// <summary>Registering interest in a job without an account: form, check, ticket, progress and taking back.</summary>
public sealed class JourneyFormTests
{
    [Fact]
    [Trait("row", "J9")]
    public async Task Interest_becomes_a_case_that_staff_see_and_the_resident_takes_back_by_code()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("叉车司机");

        var code = await board.HandInAsync(id);

        var handedIn = Assert.Single(board.Cases());
        Assert.Equal(("new", "叉车司机", "interest"), (handedIn.Body.Text("state"), handedIn.Body.Text("title"), handedIn.Body.Text("kind")));
        Assert.DoesNotContain("13800001234", handedIn.Body.Json, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", handedIn.Body.Json, StringComparison.Ordinal);
        var clear = await board.App.Get<CaseDesk>().RevealAsync(handedIn);
        Assert.Equal(("王小明", "13800001234"), ((string?)clear["name"], (string?)clear["phone"]));

        var page = await LookUpAsync(board, code);
        Assert.Contains("已登记，等待工作人员联系", page, StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", page, StringComparison.Ordinal);
        var asked = await board.ReadAsync("/ticket?found=True&way=withdraw");
        Assert.Contains("确定要“撤回登记”吗", asked, StringComparison.Ordinal);
        for (var sending = 0; sending < 2; sending++)
        {
            using var gone = await board.SendAsync("/ticket?found=True&way=withdraw", "/ticket?handler=Go", ("Code", code), ("way", "withdraw"));
            Assert.Equal("/ticket?found=True&done=True", gone.Headers.Location?.OriginalString);
        }

        Assert.Contains("本人撤回", await board.ReadAsync("/ticket?found=True&done=True"), StringComparison.Ordinal);
        Assert.Equal("withdrawn", Assert.Single(board.Cases()).Body.Text("state"));
    }

    [Fact]
    [Trait("row", "J9")]
    public async Task A_code_may_be_typed_in_any_way_and_tells_the_state_alone()
    {
        await using var board = await JourneyBoard.StartAsync();
        var code = await board.HandInAsync(await board.AddAsync("叉车司机"));
        (await board.SendAsync("/m/jobs", "/end")).Dispose();

        var page = await LookUpAsync(board, " " + code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant());

        Assert.Contains("已登记，等待工作人员联系", page, StringComparison.Ordinal);
        Assert.DoesNotContain("138", page, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "J9")]
    public async Task Ten_wrong_codes_in_ten_minutes_pause_the_device_and_right_ones_wait_too()
    {
        await using var board = await JourneyBoard.StartAsync();
        var code = await board.HandInAsync(await board.AddAsync("叉车司机"));
        var token = await board.TokenAsync("/ticket");
        for (var i = 0; i < 10; i++)
        {
            using var wrong = await board.PostAsync("/ticket", token, ("Code", "ABCD-EFG" + i));
            Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        }

        using var paused = await board.PostAsync("/ticket", token, ("Code", code));
        Assert.Equal(HttpStatusCode.OK, paused.StatusCode);
        Assert.Contains("请过 10 分钟再试", await board.ReadAsync("/ticket"), StringComparison.Ordinal);

        board.App.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("已登记", await LookUpAsync(board, code), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "J9")]
    public async Task A_form_of_several_pages_is_gone_through_page_by_page_and_back()
    {
        await using var board = await JourneyBoard.StartAsync(config =>
        {
            var file = Path.Combine(config, "stations", "demo", "modules", "jobs.json");
            File.WriteAllText(file, File.ReadAllText(file).Replace(
                "\"settings\": {",
                """
                "settings": {
                  "interest": { "form": { "pages": { "when": { "title": { "zh-CN": "时间", "en": "Time" }, "fields": {
                    "morning": { "kind": "flag", "label": { "zh-CN": "上午方便吗", "en": "Is the morning good?" }, "required": true } } } } } },
                """,
                StringComparison.Ordinal));
        });
        var (first, key) = await board.BeginAsync(await board.AddAsync("叉车司机"));
        using var filled = await board.SendAsync(first, first, ("v-name", "王小明"), ("v-phone", "13800001234"), ("v-consent", "2026-09"));
        var second = filled.Headers.Location!.OriginalString;
        var page = await board.ReadAsync(second);
        using var answered = await board.SendAsync(second, second, ("v-morning", "true"));
        var back = await board.ReadAsync(first);

        Assert.Contains("上午方便吗", page, StringComparison.Ordinal);
        Assert.Contains(first.Replace("&", "&amp;", StringComparison.Ordinal), page.Replace("&", "&amp;", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal($"/m/jobs/check/{key}", answered.Headers.Location?.OriginalString);
        Assert.Contains("value=\"王小明\"", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_is_no_wrong_code()
    {
        await using var board = await JourneyBoard.StartAsync();
        var token = await board.TokenAsync("/ticket");
        for (var i = 0; i < 12; i++)
        {
            (await board.PostAsync("/ticket", token, ("Code", " "))).Dispose();
        }

        Assert.DoesNotContain("请过", await board.ReadAsync("/ticket"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "K5")]
    public async Task A_code_is_shown_again_within_the_visit_and_never_after_it()
    {
        await using var board = await JourneyBoard.StartAsync();
        var key = await board.FillAsync(await board.AddAsync("叉车司机"));
        (await board.SendAsync($"/m/jobs/check/{key}", $"/m/jobs/check/{key}")).Dispose();
        var done = await board.ReadAsync($"/m/jobs/done/{key}");
        var code = JourneyBoard.CodeOn(done);

        Assert.Contains("data-ends-after=\"60\"", done, StringComparison.Ordinal);
        Assert.Contains(code, await board.ReadAsync("/ticket"), StringComparison.Ordinal);
        (await board.SendAsync("/m/jobs", "/end")).Dispose();

        Assert.DoesNotContain(code, await board.ReadAsync("/ticket"), StringComparison.Ordinal);
        using var gone = await board.Kiosk.GetAsync(new Uri($"/m/jobs/done/{key}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.DoesNotContain("已登记", await board.ReadAsync("/ticket?found=True"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_sending_of_the_same_view_gives_the_same_ticket_and_one_case()
    {
        await using var board = await JourneyBoard.StartAsync();
        var key = await board.FillAsync(await board.AddAsync("叉车司机"));
        var check = $"/m/jobs/check/{key}";
        var token = await board.TokenAsync(check);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => board.PostAsync(check, token)));

        Assert.All(answers, a => Assert.Equal($"/m/jobs/done/{key}", a.Headers.Location?.OriginalString));
        var ticket = Assert.Single(board.Cases()).Body.Text("ticket")!;
        Assert.Equal(ticket, JourneyBoard.CodeOn(await board.ReadAsync($"/m/jobs/done/{key}")).Replace("-", "", StringComparison.Ordinal));
        Assert.Equal(1, board.Module.Store.Find(new RecordQuery { Collection = "jobs.postings", Take = 1 }).Records[0].Body.Integer("interests"));
        Array.ForEach(answers, a => a.Dispose());
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields_and_what_was_typed_stays()
    {
        await using var board = await JourneyBoard.StartAsync();
        var (page, _) = await board.BeginAsync(await board.AddAsync("叉车司机"));

        using var answer = await board.SendAsync(page, page, ("v-name", "张wei"), ("v-phone", "1380000"));
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("还有 3 处没填好", text, StringComparison.Ordinal);
        Assert.Contains("value=\"张wei\"", text, StringComparison.Ordinal);
        Assert.Contains("“张wei”里还有拼音", text, StringComparison.Ordinal);
        Assert.Contains("“1380000”不是手机号", text, StringComparison.Ordinal);
        Assert.Contains("同意以后才能继续", text, StringComparison.Ordinal);
        Assert.Equal(3, text.Split("aria-invalid=\"true\"").Length - 1);
    }

    [Fact]
    public async Task Nobody_is_asked_for_name_and_number_twice_in_a_visit()
    {
        await using var board = await JourneyBoard.StartAsync();
        await board.HandInAsync(await board.AddAsync("叉车司机"));
        var (page, _) = await board.BeginAsync(await board.AddAsync("保洁员"));

        var form = await board.ReadAsync(page);

        Assert.Contains("value=\"王小明\"", form, StringComparison.Ordinal);
        Assert.Contains("这是您刚才填过的", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_page_covers_what_is_personal_and_nothing_personal_stands_in_an_address()
    {
        await using var board = await JourneyBoard.StartAsync();
        var key = await board.FillAsync(await board.AddAsync("叉车司机"));

        var page = await board.ReadAsync($"/m/jobs/check/{key}");

        Assert.Contains("138****1234", page, StringComparison.Ordinal);
        Assert.Contains("<span data-clear hidden>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/m/jobs/form/interest?key=" + key + "&step=contact&", page, StringComparison.Ordinal);
        Assert.DoesNotContain(board.App.Log.Lines, l => l.Contains("13800001234", StringComparison.Ordinal) || l.Contains("王小明", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_that_was_begun_is_handed_in_as_it_was_though_another_version_is_published_meanwhile()
    {
        await using var board = await JourneyBoard.StartAsync();
        var id = await board.AddAsync("叉车司机");
        var (page, key) = await board.BeginAsync(id);
        var file = Path.Combine(board.App.Folder, "data", "config", "stations", "demo", "modules", "jobs.json");
        var module = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), documentOptions: new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip })!;
        module["settings"]!["interest"] = JsonNode.Parse("""{"form":{"title":{"zh-CN":"新表","en":"New form"},"pages":{"contact":{"fields":{"phone":null}}}}}""");
        await File.WriteAllTextAsync(file, module.ToJsonString(), TestContext.Current.CancellationToken);
        await board.App.Get<EngineHost>().PublishAsync();
        Assert.Equal("新表", board.Module.Definition.Forms["interest"].Title.In("zh-CN").Text);

        using var filled = await board.SendAsync(page, page, ("v-name", "王小明"), ("v-phone", "13800001234"), ("v-consent", "2026-09"));
        using var sent = await board.SendAsync($"/m/jobs/check/{key}", $"/m/jobs/check/{key}");

        Assert.Equal($"/m/jobs/done/{key}", sent.Headers.Location?.OriginalString);
        var handedIn = Assert.Single(board.Cases());
        Assert.Equal("登记求职意向", CaseDocument.Of(board.Module.Store, handedIn)!.Form.Title.In("zh-CN").Text);
        Assert.Equal("13800001234", (string?)(await board.App.Get<CaseDesk>().RevealAsync(handedIn))["phone"]);
        // Words flow to what is open; what was asked and agreed to stays as it was filed.
        Assert.Contains("新表", await LookUpAsync(board, handedIn.Body.Text("ticket")!), StringComparison.Ordinal);
    }

    private static async Task<string> LookUpAsync(JourneyBoard board, string code)
    {
        using var answer = await board.SendAsync("/ticket", "/ticket", ("Code", code));
        return answer.StatusCode == HttpStatusCode.Redirect
            ? await board.ReadAsync(answer.Headers.Location!.OriginalString)
            : WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
