using System.Net;
using Host.Tests.Accounts;
using StationKiosk.Host.Configuration.Publishing;
using StationKiosk.Host.Designer;
using StationKiosk.Host.Engines;

namespace Host.Tests.Designer;

/// <summary>The designer over HTTP, on the shipped services: what it keeps, what it leaves alone, and what it tells two people at once.</summary>
public sealed class DesignerTests
{
    private const string File = "stations/demo/modules/report.json";
    private const string Page = "/designer/edit/report";
    private const string Fields = "/settings/forms/report/pages/what/fields";

    public static TheoryData<string> Modules => ["report", "employers", "suggestions", "jobs"];

    [Theory]
    [MemberData(nameof(Modules))]
    [Trait("row", "L3")]
    public async Task Opening_and_sending_every_part_of_a_service_without_a_change_keeps_its_bytes(string module)
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var draft = app.Get<DraftDesk>().Open("demo", module)!;
        var parts = app.Get<DraftReader>().Read(draft.File, draft.Bytes).Tree!.All.Where(n => !n.IsLeaf).Select(n => n.Pointer).ToList();

        foreach (var part in parts)
        {
            var page = $"/designer/edit/{module}?at={Uri.EscapeDataString(part)}";
            var html = await app.Staff.GetStringAsync(page);
            using var sent = await app.Staff.SendFormAsync(page, html, [.. ShownForm.Of(html)]);
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
            Assert.True(app.Get<DraftStore>().Find(draft.File) is null, $"{part} was changed by looking at it: {Changed(draft.Bytes, app.Get<DraftStore>().Find(draft.File)?.Bytes)}");
        }

        Assert.True(parts.Count > 8, $"{module} has {parts.Count} parts only");
    }

    [Fact]
    [Trait("row", "L3")]
    public async Task A_change_is_spliced_in_and_taken_back_byte_for_byte()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var before = Bytes(app);

        await ChangeAsync(app, Fields, $"v{Fields}/employer/label/en", "Firm or building site");
        var draft = app.Get<DraftStore>().Find(File)!;
        var undone = await PressAsync(app, Fields, "undo");

        Assert.Equal(1, Lines(before, draft.Bytes));
        Assert.Contains("Firm or building site", System.Text.Encoding.UTF8.GetString(draft.Bytes), StringComparison.Ordinal);
        Assert.Equal(before, Bytes(app));
        Assert.Equal(HttpStatusCode.Redirect, undone);
        Assert.Equal(before, app.Get<DraftStore>().Find(File)!.Bytes);
    }

    [Fact]
    [Trait("row", "L3")]
    public async Task Parts_are_added_moved_and_removed_by_buttons_and_the_reading_says_so()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var page = At(Fields);
        var html = await app.Staff.GetStringAsync(page);

        await SendAsync(app, page, [.. ShownForm.Of(html), ($"a{Fields}/zh-CN", "发生日期"), ($"a{Fields}/en", "Day it happened"), ($"k{Fields}", "date"), ("do", "add:" + Fields)]);
        await PressAsync(app, Fields, $"up:{Fields}/day-it-happened");
        await PressAsync(app, Fields, $"remove:{Fields}/people");
        var reading = Read(app);

        Assert.Empty(reading.Faults);
        Assert.Equal(["category", "amount", "employer", "day-it-happened", "story"], reading.Definition!.Forms["report"].Pages["what"].Fields.Keys);
        Assert.Equal("Day it happened", reading.Definition.Forms["report"].Pages["what"].Fields["day-it-happened"].Label.In("en").Text);
    }

    [Fact]
    [Trait("row", "L14")]
    public async Task A_condition_is_picked_and_read_back_as_a_sentence_and_what_is_wrong_leads_to_it()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var place = $"{Fields}/employer/shownWhen";
        var page = At(Fields + "/employer");
        var html = await app.Staff.GetStringAsync(page);

        await SendAsync(app, page, [.. ShownForm.Of(html).With($"c{place}#0#s", "field:people")]);
        var half = WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/designer/check/report"));
        html = await app.Staff.GetStringAsync(page);
        await SendAsync(app, page, [.. ShownForm.Of(html).With($"c{place}#0#v", "at-least").With($"c{place}#0#x", "3")]);
        var whole = WebUtility.HtmlDecode(await app.Staff.GetStringAsync(page));

        Assert.Contains("单位或工地名称", half, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(Fields + "/employer"), half, StringComparison.Ordinal);
        Assert.Contains("涉及多少人不小于 3", whole.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(Read(app).Faults);
        Assert.Equal(3, Read(app).Definition!.Forms["report"].Pages["what"].Fields["employer"].ShownWhen!.AtLeast);
    }

    [Fact]
    [Trait("row", "L14")]
    public async Task What_a_condition_shows_is_what_it_keeps_and_a_rule_with_parameters_is_a_sentence()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var forms = Read(app, "jobseekers").Tree!.All.First(n => n.Pointer.EndsWith("/rules/age", StringComparison.Ordinal)).Parent!.Parent!;
        var asked = forms.All.Where(n => n.Union is not null && n.Parent?.Key == "fields").ToList();
        var flag = asked.First(n => n["kind"]?.Text == "flag" || n.Shape.CaseName == "flag");
        var later = asked.First(n => n.Pointer != flag.Pointer && n["shownWhen"]?.Value is null && asked.IndexOf(n) > asked.IndexOf(flag));
        var place = later.Pointer + "/shownWhen";
        var page = $"/designer/edit/jobseekers?at={Uri.EscapeDataString(later.Pointer)}";

        var html = await app.Staff.GetStringAsync(page);
        await SendAsync(app, page, [.. ShownForm.Of(html).With($"c{place}#0#s", "field:" + flag.Key)]);
        var shown = await app.Staff.GetStringAsync(page);
        var rule = WebUtility.HtmlDecode(await app.Staff.GetStringAsync($"/designer/edit/jobseekers?at={Uri.EscapeDataString(forms.Pointer + "/rules/age")}"));

        Assert.Equal("true", Read(app, "jobseekers").Tree!.Find(place)!.Value!["is"]!.Text);
        Assert.Contains(ShownForm.Of(shown), f => f == ($"c{place}#0#v", "yes"));
        Assert.Contains("在 16 到 59 之间", rule, StringComparison.Ordinal);
        Assert.DoesNotContain("是在文件里写的", rule, StringComparison.Ordinal);
        Assert.Contains("规则的“最小”", rule, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L14")]
    public async Task Shared_checks_read_as_sentences_in_the_words_of_the_questions_and_their_parameters_are_picked()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();

        var status = await CheckAsync("status-is");
        var local = await CheckAsync("local");

        Assert.Contains("<p class=\"sentence\">", status, StringComparison.Ordinal);
        Assert.DoesNotContain("是在文件里写的", status, StringComparison.Ordinal);
        Assert.DoesNotMatch("class=\"sentence\">.*(hukou|“local”|“permit”).*</p>", local);
        Assert.Contains("本区户口", local, StringComparison.Ordinal);

        async Task<string> CheckAsync(string id) => WebUtility.HtmlDecode(await app.Staff.GetStringAsync($"/s/district/designer/edit/policies?at={Uri.EscapeDataString("/settings/checks/" + id)}"));
    }

    [Fact]
    [Trait("row", "L3")]
    public async Task A_page_with_a_photo_a_file_and_a_signature_is_drawn_and_so_are_the_questions_behind_them()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var page = At(Fields);
        foreach (var (kind, name) in new[] { ("photo", "照片"), ("signature", "签名"), ("file", "附件"), ("text", "最后一问") })
        {
            await SendAsync(app, page, [.. ShownForm.Of(await app.Staff.GetStringAsync(page)), ($"a{Fields}/zh-CN", name), ($"k{Fields}", kind), ("do", "add:" + Fields)]);
        }

        using var look = await app.Staff.GetAsync("/designer/look/report?at=" + Uri.EscapeDataString(Fields[..^"/fields".Length]));
        var html = WebUtility.HtmlDecode(await look.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, look.StatusCode);
        Assert.All(["照片", "签名", "附件", "最后一问"], name => Assert.Contains(name, html, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "L2")]
    public async Task A_translation_that_is_missing_is_a_note_and_faults_speak_of_questions_by_their_words()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var page = At(Fields);
        await SendAsync(app, page, [.. ShownForm.Of(await app.Staff.GetStringAsync(page)), ($"m{Fields}", "会不会开车\n住得远不远"), ("k" + Fields, "flag"), ("do", "add:" + Fields)]);
        var noted = WebUtility.HtmlDecode(await app.Staff.GetStringAsync("/designer/check/report"));
        var faults = Read(app).Faults;
        var place = $"{Fields}/employer/shownWhen";
        var employer = At(Fields + "/employer");
        await SendAsync(app, employer, [.. ShownForm.Of(await app.Staff.GetStringAsync(employer)).With($"c{place}#0#s", "field:story")]);
        var told = Read(app).Faults.Select(f => f.In("zh-CN") + f.In("en")).ToList();

        Assert.Empty(faults);
        Assert.Contains("还没有翻译成English的文字", noted, StringComparison.Ordinal);
        Assert.Contains("会不会开车", noted, StringComparison.Ordinal);
        Assert.NotEmpty(told);
        Assert.All(told, t => Assert.DoesNotContain("字段“story”", t, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("row", "L3")]
    public async Task The_second_of_two_people_is_told_what_the_first_changed_and_keeps_what_was_typed()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        using var other = await app.SignInAsAsync("editor", "editor");
        var page = At(Fields);
        var mine = await app.Staff.GetStringAsync(page);
        var theirs = await other.GetStringAsync(page);

        using var first = await other.SendFormAsync(page, theirs, [.. ShownForm.Of(theirs).With($"v{Fields}/employer/label/en", "Firm")]);
        using var second = await app.Staff.SendFormAsync(page, mine, [.. ShownForm.Of(mine).With($"v{Fields}/story/label/en", "Tell us more")]);
        var told = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync());
        var kept = System.Text.Encoding.UTF8.GetString(app.Get<DraftStore>().Find(File)!.Bytes);
        using var both = await app.Staff.SendFormAsync(page, told, [.. ShownForm.Of(told)]);
        var after = System.Text.Encoding.UTF8.GetString(app.Get<DraftStore>().Find(File)!.Bytes);

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("Firm", told, StringComparison.Ordinal);
        Assert.Contains("value=\"Tell us more\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Tell us more", kept, StringComparison.Ordinal);
        Assert.Contains("\"en\": \"Firm\"", after, StringComparison.Ordinal);
        Assert.Contains("Tell us more", after, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("row", "L3")]
    public async Task What_was_published_meanwhile_is_not_overwritten_unless_somebody_says_so()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        await ChangeAsync(app, Fields, $"v{Fields}/employer/label/en", "Firm");
        var path = Path.Combine(app.Folder, "data", "config", File);
        await System.IO.File.WriteAllTextAsync(path, (await System.IO.File.ReadAllTextAsync(path)).Replace("\"red\"", "\"plum\"", StringComparison.Ordinal));

        var told = await app.Staff.GetStringAsync("/designer/publish/report");
        using var refused = await PublishAsync(app, "改名称");
        var still = await System.IO.File.ReadAllTextAsync(path);
        using var over = await app.Staff.SendFormAsync("/designer/publish/report?handler=Over", told);
        using var published = await PublishAsync(app, "改名称");

        Assert.Contains("有人发布过", WebUtility.HtmlDecode(told), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("\"plum\"", still, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, published.StatusCode);
        Assert.Contains("\"en\": \"Firm\"", await System.IO.File.ReadAllTextAsync(path), StringComparison.Ordinal);
        Assert.Equal("Firm", app.Get<EngineHost>().Live.Sites["demo"].Modules["report"].Definition.Forms["report"].Pages["what"].Fields["employer"].Label.In("en").Text);
        Assert.Null(app.Get<DraftStore>().Find(File));
        Assert.Equal("改名称", app.Get<VersionStore>().Of(File, 1)[0].Why);
    }

    [Fact]
    [Trait("row", "L10")]
    public async Task What_the_district_locked_is_shown_with_its_reason_and_a_forged_post_changes_nothing()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var config = Path.Combine(app.Folder, "data", "config");
        Directory.CreateDirectory(Path.Combine(config, "district", "modules"));
        await System.IO.File.WriteAllTextAsync(Path.Combine(config, "district", "modules", "report.json"), """{ "version": 1, "plugin": "FormService", "$lock": ["/settings/cases/report/dueDays"], "settings": { "cases": { "report": { "dueDays": 2 } } } }""");
        var page = At("/settings/cases/report");

        var html = await app.Staff.GetStringAsync(page);
        await SendAsync(app, page, [.. ShownForm.Of(html), ("v/settings/cases/report/dueDays", "30"), ("v/evil/x", "1"), ("v/$lock", "1"), ("do", "remove:/$lock")]);

        Assert.Contains("由区里锁定", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Null(app.Get<DraftStore>().Find(File));
    }

    [Fact]
    [Trait("row", "L8")]
    public async Task A_test_person_who_ends_elsewhere_holds_up_publishing_until_somebody_says_why()
    {
        await using var app = await StationApp.StartAsync();
        await app.SignInAsync();
        var module = app.Get<EngineHost>().Live.Sites["demo"].Modules.Values.First(m => m.Definition.People.Count > 0 && m.Definition.Forms.Values.Any(f => f.Outcomes.Count > 0)).Info.Id;
        var file = $"stations/demo/modules/{module}.json";
        var draft = app.Get<DraftDesk>().Open("demo", module)!;
        var person = app.Get<DraftReader>().Read(file, draft.Bytes).Definition!.People.First(p => p.Value.Outcome is not null);
        var outcomes = app.Get<DraftReader>().Read(file, draft.Bytes).Definition!.Forms[person.Value.Form].Outcomes;
        var other = outcomes.Keys.First(o => o != person.Value.Outcome);
        var place = $"/settings/people/{person.Key}";
        var page = $"/designer/edit/{module}?at={Uri.EscapeDataString(place)}";
        var html = await app.Staff.GetStringAsync(page);
        await SendAsync(app, page, [.. ShownForm.Of(html).With($"v{place}/outcome", other)]);

        using var refused = await PublishAsync(app, "试试", module);
        using var accepted = await PublishAsync(app, "试试", module, ("accept-" + person.Key, "政策没变，原来的期望写错了"));
        var served = app.Get<EngineHost>().Live.Sites["demo"].Modules[module].Definition.People[person.Key].Outcome;

        Assert.Contains("测试人物的结果变了", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Equal(person.Value.Outcome, served);
    }

    private static string At(string pointer) => $"{Page}?at={Uri.EscapeDataString(pointer)}";

    private static byte[] Bytes(StationApp app) => System.IO.File.ReadAllBytes(Path.Combine(app.Folder, "data", "config", File));

    private static DesignReading Read(StationApp app) => app.Get<DraftReader>().Read(File, app.Get<DraftStore>().Find(File)!.Bytes);

    private static DesignReading Read(StationApp app, string module)
    {
        var draft = app.Get<DraftDesk>().Open("demo", module)!;
        return app.Get<DraftReader>().Read(draft.File, draft.Bytes);
    }

    private static async Task ChangeAsync(StationApp app, string part, string name, string value)
    {
        var html = await app.Staff.GetStringAsync(At(part));
        await SendAsync(app, At(part), [.. ShownForm.Of(html).With(name, value)]);
    }

    private static async Task<HttpStatusCode> PressAsync(StationApp app, string part, string button)
    {
        var html = await app.Staff.GetStringAsync(At(part));
        return await SendAsync(app, At(part), [.. ShownForm.Of(html), ("do", button)]);
    }

    private static async Task<HttpStatusCode> SendAsync(StationApp app, string page, (string Name, string Value)[] values)
    {
        using var answer = await app.Staff.SendFormAsync(page, await app.Staff.GetStringAsync(page), values);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> PublishAsync(StationApp app, string why, string module = "report", params (string, string)[] more)
    {
        var page = $"/designer/publish/{module}";
        var html = await app.Staff.GetStringAsync(page);
        var seen = System.Text.RegularExpressions.Regex.Match(html, "name=\"seen\" value=\"(?<it>[0-9a-f]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["it"].Value;
        return await app.Staff.SendFormAsync(page, html, [("why", why), ("seen", seen), .. more]);
    }

    private static string Changed(byte[] before, byte[]? after) => after is null
        ? ""
        : string.Join('\n', LineDiff.Between(System.Text.Encoding.UTF8.GetString(before), System.Text.Encoding.UTF8.GetString(after)).Where(l => l.Kind != DiffKind.Same).Select(l => $"{l.Kind} {l.Text}"));

    private static int Lines(byte[] before, byte[] after) =>
        LineDiff.Between(System.Text.Encoding.UTF8.GetString(before), System.Text.Encoding.UTF8.GetString(after)).Count(l => l.Kind == DiffKind.New);
}
